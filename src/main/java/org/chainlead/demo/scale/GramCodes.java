package org.chainlead.demo.scale;

import java.util.Arrays;
import java.util.Locale;

/** The pieces of two characters of a text as the database's {@code gram_codes} makes them, in less time. */
final class GramCodes {

    private static final int HALF = 0xFFFF;
    private static final int SHIFT = 16;

    private GramCodes() {}

    /** Each once, smallest first. */
    static int[] of(String text) {
        int[] signs = text.toLowerCase(Locale.ROOT).codePoints().toArray();
        int[] codes = new int[Math.max(0, signs.length - 1)];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (signs[i] & HALF) << SHIFT | (signs[i + 1] & HALF);
        }
        Arrays.sort(codes);
        int different = 0;
        for (int i = 0; i < codes.length; i++) {
            if (i == 0 || codes[i] != codes[i - 1]) {
                codes[different++] = codes[i];
            }
        }
        return Arrays.copyOf(codes, different);
    }
}
