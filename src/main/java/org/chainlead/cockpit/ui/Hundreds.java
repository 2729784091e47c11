package org.chainlead.cockpit.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.chainlead.project.Investment;

/** Sums of 万元 in 亿元, two decimals, cut off. */
final class Hundreds {

    private static final int TEN_THOUSAND = 4;

    private Hundreds() {}

    static String of(BigDecimal tenThousands) {
        return Investment.text(number(tenThousands));
    }

    static BigDecimal number(BigDecimal tenThousands) {
        return tenThousands.movePointLeft(TEN_THOUSAND).setScale(2, RoundingMode.DOWN);
    }
}
