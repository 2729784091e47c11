package org.chainlead.dispatch;

import static org.chainlead.common.Texts.t;

import java.time.YearMonth;

/** What rounds are called. */
final class RoundNames {

    private static final int QUARTER = 3;
    private static final int HALF = 6;

    private RoundNames() {}

    /** @param title of a round opened by hand, else empty */
    static String of(RoundKind kind, YearMonth period, String title) {
        int year = period.getYear();
        int month = period.getMonthValue();
        String name = switch (kind) {
            case MONTHLY -> t("dispatch.round.name.monthly", year, month);
            case QUARTERLY -> t("dispatch.round.name.quarterly", year, (month + QUARTER - 1) / QUARTER);
            case HALF_YEARLY ->
                month <= HALF ? t("dispatch.round.name.firstHalf", year) : t("dispatch.round.name.secondHalf", year);
            case ANNUAL -> t("dispatch.round.name.annual", year);
        };
        return title.isBlank() ? name : t("dispatch.round.name.titled", name, title);
    }
}
