package org.chainlead.attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.chainlead.attachment.FileKind.Family;
import org.chainlead.common.Reason;

/**
 * Checks that a content is what its ending says (ASVS 5.0 V5.2.2): the first bytes decide the family, the main part of
 * the container decides the kind. Macros, containers that unpack to a giant size, and files that are two things at once
 * are refused.
 */
final class ContentCheck {

    private static final int HEAD = 64;
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1");

    /** Only used to name in the refusal what the content seems to be. */
    private static final Tika TIKA = new Tika();

    private ContentCheck() {}

    /** @return why the file is refused, or nothing when it is what it says */
    static Optional<Reason> check(Path file, String name, FileKind kind) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            byte[] head = read(channel, 0, HEAD);
            Optional<Family> family = kind.families().stream()
                    .filter(candidate -> looksLike(candidate, head))
                    .findFirst();
            if (family.isEmpty()) {
                return mismatch(name, head);
            }
            return switch (family.get()) {
                case OOXML -> PackageCheck.ooxml(file, name, kind.parts());
                case OFD -> PackageCheck.ofd(file, name);
                case OLE2 -> ole2(channel, name, kind);
                default -> twofold(channel, name);
            };
        }
    }

    private static Optional<Reason> ole2(FileChannel channel, String name, FileKind kind) throws IOException {
        Optional<Set<String>> entries = CompoundFile.entries(channel);
        if (entries.isEmpty()) {
            return Optional.of(Reason.of("attachment.refused.broken", name));
        }
        Set<String> names = entries.get();
        if (names.stream().anyMatch(CompoundFile::isMacro)) {
            return Optional.of(Reason.of("attachment.refused.macro", name));
        }
        if (kind.parts().stream().noneMatch(names::contains)) {
            return Optional.of(Reason.of("attachment.refused.otherKind", name, kind.ending()));
        }
        return twofold(channel, name);
    }

    /** A file that also ends as a complete zip would be a program or a package to other readers. */
    private static Optional<Reason> twofold(FileChannel channel, String name) throws IOException {
        long size = channel.size();
        int length = (int) Math.min(size, 22 + 0xFFFF);
        byte[] tail = read(channel, size - length, length);
        for (int at = length - 22; at >= 0; at--) {
            boolean signature = tail[at] == 'P' && tail[at + 1] == 'K' && tail[at + 2] == 5 && tail[at + 3] == 6;
            int comment = (tail[at + 20] & 0xFF) | (tail[at + 21] & 0xFF) << 8;
            if (signature && at + 22 + comment == length) {
                return Optional.of(Reason.of("attachment.refused.twofold", name));
            }
        }
        return Optional.empty();
    }

    private static Optional<Reason> mismatch(String name, byte[] head) {
        return Optional.of(Reason.of("attachment.refused.mismatch", name, FileNames.ending(name), TIKA.detect(head)));
    }

    private static boolean looksLike(Family family, byte[] head) {
        return switch (family) {
            case PDF -> starts(head, '%', 'P', 'D', 'F', '-');
            case JPEG -> starts(head, 0xFF, 0xD8, 0xFF);
            case PNG -> starts(head, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');
            case HEIC -> isHeic(head);
            case OFD, OOXML -> starts(head, 'P', 'K', 3, 4);
            case OLE2 -> starts(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
        };
    }

    private static boolean isHeic(byte[] head) {
        return head.length >= 12
                && text(head, 4).equals("ftyp")
                && List.of(8, 16, 20).stream()
                        .anyMatch(at -> head.length >= at + 4 && HEIC_BRANDS.contains(text(head, at)));
    }

    private static String text(byte[] head, int at) {
        return new String(head, at, 4, StandardCharsets.ISO_8859_1);
    }

    private static boolean starts(byte[] head, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** Up to {@code length} bytes from a place. */
    static byte[] read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) >= 0) {
            // reads on until the buffer is full or the file ends
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
