package org.chainlead.bulletin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.chainlead.common.Texts;
import org.chainlead.dispatch.RoundSum;
import org.chainlead.dispatch.RowKind;

/** The rates of a 通报, in percent with one decimal, rounded half up. */
public enum BulletinRate {
    /** 报送率: of what was owed. */
    HANDED_IN {
        @Override
        long part(RoundSum sum) {
            return sum.count(RowKind.HANDED_IN);
        }

        @Override
        long whole(RoundSum sum) {
            return sum.count(RowKind.OWED);
        }
    },
    /** 按时报送率: of what was owed. */
    ON_TIME {
        @Override
        long part(RoundSum sum) {
            return sum.count(RowKind.HANDED_IN) - sum.count(RowKind.LATE);
        }

        @Override
        long whole(RoundSum sum) {
            return sum.count(RowKind.OWED);
        }
    },
    /** 办结率: of all tasks. */
    COMPLETED {
        @Override
        long part(RoundSum sum) {
            return sum.count(RowKind.COMPLETED);
        }

        @Override
        long whole(RoundSum sum) {
            return sum.count(RowKind.ALL);
        }
    };

    private static final int HUNDRED = 100;

    abstract long part(RoundSum sum);

    abstract long whole(RoundSum sum);

    /** As 93.8%; where there is nothing to divide by, a dash. */
    public String of(RoundSum sum) {
        if (whole(sum) == 0) {
            return Texts.t("bulletin.noRate");
        }
        return BigDecimal.valueOf(part(sum) * HUNDRED)
                        .divide(BigDecimal.valueOf(whole(sum)), 1, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }
}
