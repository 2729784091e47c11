package org.chainlead.project;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sums in 万元 as people read them. */
public final class Investment {

    private static final String PATTERN = "#,##0.####";

    private Investment() {}

    /** With thousands separators and no more decimals than there are; nothing for no sum. */
    public static String text(@Nullable BigDecimal sum) {
        return sum == null ? "" : new DecimalFormat(PATTERN, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(sum);
    }

    /** Without the zeros that a column fills up with. */
    static BigDecimal plain(BigDecimal sum) {
        BigDecimal plain = sum.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    static @Nullable BigDecimal plainOrNull(@Nullable BigDecimal sum) {
        return sum == null ? null : plain(sum);
    }
}
