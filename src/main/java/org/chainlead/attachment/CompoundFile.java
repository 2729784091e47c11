package org.chainlead.attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the names in the directory of an OLE2 compound file ([MS-CFB] 2.2 to 2.6), no more: enough to tell a document
 * from a workbook and to see macros.
 */
final class CompoundFile {

    private static final Set<String> MACROS = Set.of("Macros", "_VBA_PROJECT_CUR", "_VBA_PROJECT", "VBA");
    private static final int ENTRY = 128;
    private static final int HEADER_TABLES = 109;
    private static final int END = -2;
    private static final int MOST_SECTORS = 4096;

    private final FileChannel channel;
    private final ByteBuffer header;
    private final int sectorSize;

    private CompoundFile(FileChannel channel, ByteBuffer header) {
        this.channel = channel;
        this.header = header;
        this.sectorSize = 1 << header.getShort(30);
    }

    /** The names of all streams and storages, or nothing when the file is broken. */
    static Optional<Set<String>> entries(FileChannel channel) throws IOException {
        byte[] head = ContentCheck.read(channel, 0, 512);
        if (head.length < 512) {
            return Optional.empty();
        }
        ByteBuffer header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        short shift = header.getShort(30);
        return shift == 9 || shift == 12 ? new CompoundFile(channel, header).directory() : Optional.empty();
    }

    /** Whether an entry of this name holds VBA. */
    static boolean isMacro(String entry) {
        return MACROS.contains(entry);
    }

    private Optional<Set<String>> directory() throws IOException {
        Set<String> names = new HashSet<>();
        int sector = header.getInt(48);
        for (int read = 0; sector >= 0; read++) {
            ByteBuffer content = sector(sector);
            if (read > MOST_SECTORS || content.capacity() < sectorSize) {
                return Optional.empty();
            }
            for (int at = 0; at + ENTRY <= sectorSize; at += ENTRY) {
                addName(content, at, names);
            }
            sector = next(sector);
        }
        return Optional.of(names);
    }

    private static void addName(ByteBuffer sector, int at, Set<String> names) {
        int length = sector.getShort(at + 64);
        byte type = sector.get(at + 66);
        if (type != 0 && length >= 4 && length <= 64) {
            names.add(new String(sector.array(), at, length - 2, StandardCharsets.UTF_16LE));
        }
    }

    /** The sector that follows in the chain; negative at its end or when a table is broken. */
    private int next(int sector) throws IOException {
        int perSector = sectorSize / Integer.BYTES;
        ByteBuffer table = sector(tableSector(sector / perSector));
        return number(table, sector % perSector);
    }

    /** Where a part of the allocation table lies: the header names the first 109, chained sectors the rest. */
    private int tableSector(int table) throws IOException {
        if (table < HEADER_TABLES) {
            return header.getInt(76 + table * Integer.BYTES);
        }
        int perSector = sectorSize / Integer.BYTES - 1;
        int rest = table - HEADER_TABLES;
        int sector = header.getInt(68);
        for (; rest >= perSector; rest -= perSector) {
            sector = number(sector(sector), perSector);
        }
        return number(sector(sector), rest);
    }

    private int number(ByteBuffer sector, int index) {
        return sector.capacity() < sectorSize ? END : sector.getInt(index * Integer.BYTES);
    }

    private ByteBuffer sector(int number) throws IOException {
        byte[] content = number < 0 ? new byte[0] : ContentCheck.read(channel, (number + 1L) * sectorSize, sectorSize);
        return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }
}
