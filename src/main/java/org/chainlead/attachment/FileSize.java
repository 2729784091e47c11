package org.chainlead.attachment;

import java.util.Locale;

/** Sizes as people read them. */
public final class FileSize {

    private static final long KB = 1024;
    private static final long MB = KB * KB;

    private FileSize() {}

    /** 850 B, 12 KB, 3.4 MB; whole megabytes without decimals. */
    public static String text(long bytes) {
        if (bytes < KB) {
            return bytes + " B";
        }
        if (bytes < MB) {
            return bytes / KB + " KB";
        }
        return bytes % MB == 0 ? bytes / MB + " MB" : String.format(Locale.ROOT, "%.1f MB", (double) bytes / MB);
    }
}
