package org.chainlead.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.chainlead.common.Reason;

/** Looks into the zip of a docx, xlsx, pptx or ofd without unpacking it to disk. */
final class PackageCheck {

    private static final int MOST_ENTRIES = 10_000;

    /** Bytes a package may unpack to; a large honest workbook of 20 MB stays below. */
    private static final long MOST_UNPACKED = 400L * 1024 * 1024;

    private static final int MOST_CONTENT_TYPES = 1024 * 1024;
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String OFD_ROOT = "OFD.xml";

    private PackageCheck() {}

    /** @param mainParts content types of which one must be named for the main part */
    static Optional<Reason> ooxml(Path file, String name, Set<String> mainParts) throws IOException {
        return open(file, name, zip -> {
            String types = contentTypes(zip);
            if (hasMacro(zip, types)) {
                return Optional.of(Reason.of("attachment.refused.macro", name));
            }
            if (mainParts.stream().noneMatch(types::contains)) {
                return Optional.of(Reason.of("attachment.refused.otherKind", name, FileNames.ending(name)));
            }
            return Optional.empty();
        });
    }

    static Optional<Reason> ofd(Path file, String name) throws IOException {
        return open(
                file,
                name,
                zip -> zip.getEntry(OFD_ROOT) == null
                        ? Optional.of(Reason.of("attachment.refused.otherKind", name, FileNames.ending(name)))
                        : Optional.empty());
    }

    private static Optional<Reason> open(Path file, String name, Check check) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (isBomb(zip)) {
                return Optional.of(Reason.of("attachment.refused.bomb", name));
            }
            return check.apply(zip);
        } catch (ZipException | IllegalArgumentException e) {
            return Optional.of(Reason.of("attachment.refused.broken", name));
        }
    }

    /** Counts what really comes out, whatever sizes the package claims; two entries of one name hide one of them. */
    private static boolean isBomb(ZipFile zip) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            return true;
        }
        Set<String> names = new HashSet<>();
        long unpacked = 0;
        byte[] buffer = new byte[64 * 1024];
        for (ZipEntry entry : entries(zip)) {
            if (!names.add(entry.getName())) {
                return true;
            }
            try (InputStream in = zip.getInputStream(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean hasMacro(ZipFile zip, String types) {
        return types.contains("macroEnabled")
                || types.contains("vbaProject")
                || entries(zip).stream()
                        .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                        .anyMatch(entry -> entry.endsWith("vbaproject.bin") || entry.contains("macrosheets/"));
    }

    private static String contentTypes(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(CONTENT_TYPES);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(MOST_CONTENT_TYPES), StandardCharsets.UTF_8);
        }
    }

    private static List<? extends ZipEntry> entries(ZipFile zip) {
        return Collections.list(zip.entries());
    }

    @FunctionalInterface
    private interface Check {
        Optional<Reason> apply(ZipFile zip) throws IOException;
    }
}
