package org.chainlead.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainlead.common.Texts;

/**
 * The plan of 2023 shifted by whole months so that today lies in its tenth month. A day the target month lacks becomes
 * its last day, and a last day stays a last day.
 */
final class DemoCalendar {

    private static final YearMonth TENTH = YearMonth.of(2023, 10);
    private static final int PLAN_YEAR = 2023;
    private static final Pattern TOKEN = Pattern.compile("\\{(m|to):(\\d+)}");

    private final LocalDate today;
    private final int shift;

    DemoCalendar(LocalDate today) {
        this.today = today;
        this.shift = (int) ChronoUnit.MONTHS.between(TENTH, YearMonth.from(today));
    }

    int shift() {
        return shift;
    }

    LocalDate today() {
        return today;
    }

    /** A date of the files: {@code 2023-03-10}, plan month and day {@code 3-10}, or days from today {@code T-3}. */
    LocalDate date(String text) {
        if (text.startsWith("T")) {
            return text.length() == 1 ? today : today.plusDays(Integer.parseInt(text.substring(1)));
        }
        if (text.length() >= 8) {
            return shifted(LocalDate.parse(text));
        }
        String[] parts = text.split("-");
        int month = Integer.parseInt(parts[0]);
        YearMonth plan = YearMonth.of(PLAN_YEAR, 1).plusMonths(month - 1L);
        return shifted(plan.atDay(Math.min(Integer.parseInt(parts[1]), plan.lengthOfMonth())));
    }

    /** Calendar month of a plan month. */
    YearMonth month(int planMonth) {
        return YearMonth.of(PLAN_YEAR, 1).plusMonths(planMonth - 1L + shift);
    }

    LocalDate shifted(LocalDate day) {
        YearMonth target = YearMonth.from(day).plusMonths(shift);
        boolean last = day.getDayOfMonth() == day.lengthOfMonth();
        return target.atDay(last ? target.lengthOfMonth() : Math.min(day.getDayOfMonth(), target.lengthOfMonth()));
    }

    /** Puts the months of the shifted plan into a text. */
    String words(String text) {
        Matcher tokens = TOKEN.matcher(text);
        return tokens.replaceAll(token -> {
            YearMonth month = month(Integer.parseInt(token.group(2)));
            return token.group(1).equals("m") ? String.valueOf(month.getMonthValue()) : period(month);
        });
    }

    /** 1—9月, or across the year 上年4月—本年12月. */
    String period(YearMonth to) {
        YearMonth from = month(1);
        return from.getYear() == to.getYear()
                ? Texts.t("demo.period", from.getMonthValue(), to.getMonthValue())
                : Texts.t("demo.periodAcross", from.getMonthValue(), to.getMonthValue());
    }
}
