package org.chainlead.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import org.chainlead.project.ProjectId;

/**
 * What happens to a project of the list in the demonstration; worked out from its printed number, so that it is the same
 * every time.
 *
 * @param number as printed
 * @param investment 总投资 in 万元
 * @param staff who enters for the unit that leads it
 */
record DemoProject(ProjectId id, int number, BigDecimal investment, String staff) {

    /** Stands in the list for ten counties, and came in as under construction. */
    private static final int TEN_COUNTIES = 25;

    private static final int SLIPPED_IN = 11;

    private static final BigDecimal YEARS = BigDecimal.valueOf(4);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final int LAST_START = 300;

    boolean isUnderWay() {
        return cameInUnderWay() || number % 12 == 7;
    }

    boolean cameInUnderWay() {
        return number == TEN_COUNTIES;
    }

    boolean isReserved() {
        return number % 10 == 0;
    }

    boolean isReservedWithSum() {
        return number % 20 == 0;
    }

    /** Every second one has a plan; the others show what a missing plan does. */
    boolean isPlanned() {
        return number % 2 == 1;
    }

    boolean startsThisYear() {
        return isPlanned() && number % 4 == 1 && !isUnderWay();
    }

    LocalDate startPlanned(int year) {
        return Year.of(year).atDay(10 + number * 7 % LAST_START);
    }

    /** Of the planned starts two in three. */
    boolean isStarted() {
        return startsThisYear() && number % 3 != 0;
    }

    LocalDate started(int year) {
        return startPlanned(year).plusDays(number % 3 * 6L);
    }

    boolean isCoded() {
        return number % 7 != 0;
    }

    String code(int year) {
        return String.format(Locale.ROOT, "%d-532300-%02d-01-%06d", year, 1 + number % 90, 100_000 + number);
    }

    /** Whose newest month is entered with a slip of the decimal point and waits, so that something is asked under 请核对. */
    boolean isSlippedIn() {
        return number == SLIPPED_IN;
    }

    /** How many milestones of a start that is still open are reached. */
    int reached() {
        return 2 + number % 6;
    }

    BigDecimal plan() {
        return DemoProjectFigures.tens(investment.divide(YEARS, 0, RoundingMode.DOWN))
                .max(BigDecimal.TEN);
    }

    BigDecimal monthly() {
        return plan().divide(MONTHS, 0, RoundingMode.DOWN);
    }

    /** Between half and a little more than planned; nothing before a planned start. */
    BigDecimal done(YearMonth month) {
        boolean waits = startsThisYear()
                && (!isStarted() || YearMonth.from(started(month.getYear())).isAfter(month));
        int percent = waits ? 0 : 55 + (number * 13 + month.getMonthValue() * 17) % 55;
        return monthly().multiply(BigDecimal.valueOf(percent)).divide(BigDecimal.valueOf(100), 0, RoundingMode.DOWN);
    }
}
