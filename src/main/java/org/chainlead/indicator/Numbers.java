package org.chainlead.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Figures as they are typed and shown. */
public final class Numbers {

    private static final int PLACES = 4;

    private Numbers() {}

    /** A typed figure: width, blanks and separators do not matter. Empty for nothing typed; what is no figure is faulty. */
    record Typed(@Nullable BigDecimal value, boolean faulty) {

        static Typed of(String text) {
            String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                    .replace('\u2212', '-')
                    .replaceAll("[\\s,]+", "");
            if (plain.isEmpty()) {
                return new Typed(null, false);
            }
            return plain.matches("-?\\d{1,12}(\\.\\d{1," + PLACES + "})?")
                    ? new Typed(plain(new BigDecimal(plain)), false)
                    : new Typed(null, true);
        }
    }

    /** Without zeros at its end; empty for null. */
    public static String text(@Nullable BigDecimal number) {
        return number == null ? "" : plain(number).toPlainString();
    }

    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Cut off, never rounded up: what is not reached must not look reached. */
    static BigDecimal cut(BigDecimal number, int places) {
        return plain(number.setScale(places, RoundingMode.DOWN));
    }

    static boolean fits(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= PLACES && number.abs().compareTo(BigDecimal.TEN.pow(12)) < 0;
    }

    static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
