package org.chainlead.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a file is by its first bytes. */
enum FileKind {
    /** A zip container, as .xlsx is. */
    ZIP,
    /** The older compound container: .xls, and every encrypted office file. */
    OLE2,
    OTHER;

    private static final byte[] ZIP_START = {'P', 'K', 3, 4};
    private static final byte[] OLE2_START = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    static FileKind of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(ZIP_START.length);
        }
        if (Arrays.equals(start, ZIP_START)) {
            return ZIP;
        }
        return Arrays.equals(start, OLE2_START) ? OLE2 : OTHER;
    }
}
