package org.chainlead.office;

import static org.chainlead.common.Texts.t;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Dates as they are written into plans: by day (2023-6-30, 2023/6/30, 2023.6.30, 20230630, with year, month and day
 * words, in full-width digits or Chinese numerals), by month (its last day: due by then), by third of a month (10th,
 * 20th, last day), quarter, half-year, year or whole year (their last days), and a spreadsheet's serial number. Words
 * such as "before", "end of" and "complete" around them change nothing. Two-digit years are of this century; only the
 * years 2000 to 2099 are taken.
 *
 * <p>The words stand in the text file under {@code office.date.*}, as alternatives of a regular expression.
 */
public final class ChineseDates {

    private static final int LONGEST = 40;
    private static final int CENTURY = 2000;
    private static final int MONTHS_A_QUARTER = 3;
    private static final int MONTHS_A_HALF = 6;
    private static final int DAYS_A_THIRD = 10;

    /** 2000-01-01 and 2099-12-31 as spreadsheets count days. */
    private static final int FIRST_SERIAL = 36_526;

    private static final int LAST_SERIAL = 73_050;

    private static final Pattern SIGNS = words(
            "(?<year>\\d{4})([-/.])(?<month>\\d{1,2})(?:\\2(?<day>\\d{1,2}))?\\.?(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2})?)?");
    private static final Pattern COMPACT = Pattern.compile("(?<year>20\\d{2})(?<month>\\d{2})(?<day>\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d{1,12})?");

    private static final String YEAR = "(?<year>\\d{4}|\\d{2})" + word("year");
    private static final String MONTH = "(?:" + YEAR + ")?(?<month>\\d{1,2})" + word("month");
    private static final Pattern DAY_WORDS = words(MONTH + "(?:(?<day>\\d{1,2})" + word("day") + "?)?");
    private static final Pattern THIRD = words(MONTH + "(?:(?<first>" + word("firstThird") + ")|(?<second>"
            + word("secondThird") + ")|" + word("lastThird") + ")");
    private static final Pattern QUARTER =
            words("(?:" + YEAR + ")?" + word("ordinal") + "?(?<quarter>[1-4])" + word("quarter"));
    private static final Pattern HALF =
            words("(?:" + YEAR + ")?(?:(?<first>" + word("firstHalf") + ")|" + word("secondHalf") + ")");
    private static final Pattern WHOLE_YEAR = words("(?:" + YEAR + word("afterYear") + "?|" + word("wholeYear") + ")");

    /** The more particular first. */
    private static final List<Form> FORMS = List.of(
            new Form(DAY_WORDS, ChineseDates::dayOrEnd),
            new Form(THIRD, ChineseDates::third),
            new Form(QUARTER, ChineseDates::quarter),
            new Form(HALF, ChineseDates::half),
            new Form(WHOLE_YEAR, (found, year) -> end(year, 2 * MONTHS_A_HALF)));

    private ChineseDates() {}

    /** Reads a date that names its year. */
    public static Optional<LocalDate> parse(String text) {
        return parse(text, OptionalInt.empty());
    }

    /**
     * Reads a date.
     *
     * @param defaultYear year of a date that names none
     * @return empty for what is no date, or no day of the calendar (30 February)
     */
    public static Optional<LocalDate> parse(String text, int defaultYear) {
        return parse(text, OptionalInt.of(defaultYear));
    }

    private static Optional<LocalDate> parse(String text, OptionalInt defaultYear) {
        String plain = PlainText.trim(PlainText.halfWidth(text));
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return bySigns(plain)
                    .or(() -> byWords(ChineseNumerals.toDigits(plain.replace(" ", "")), defaultYear))
                    .filter(date -> date.getYear() / 100 == CENTURY / 100);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> bySigns(String text) {
        for (Pattern pattern : new Pattern[] {SIGNS, COMPACT}) {
            Matcher found = pattern.matcher(text);
            if (found.matches()) {
                return Optional.of(dayOrEnd(found, number(found, "year")));
            }
        }
        return SERIAL.matcher(text).matches() ? bySerial(Double.parseDouble(text)) : Optional.empty();
    }

    private static Optional<LocalDate> bySerial(double serial) {
        if (serial < FIRST_SERIAL || serial >= LAST_SERIAL + 1) {
            return Optional.empty();
        }
        return Optional.of(DateUtil.getLocalDateTime(serial).toLocalDate());
    }

    private static Optional<LocalDate> byWords(String text, OptionalInt defaultYear) {
        for (Form form : FORMS) {
            Matcher found = form.pattern.matcher(text);
            if (found.matches()) {
                OptionalInt year = year(found, defaultYear);
                return year.isPresent() ? Optional.of(form.date.apply(found, year.getAsInt())) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static OptionalInt year(Matcher found, OptionalInt defaultYear) {
        if (found.group("year") == null) {
            return defaultYear;
        }
        int year = number(found, "year");
        return OptionalInt.of(year < 100 ? CENTURY + year : year);
    }

    private static LocalDate dayOrEnd(Matcher found, int year) {
        int month = number(found, "month");
        return found.group("day") == null ? end(year, month) : LocalDate.of(year, month, number(found, "day"));
    }

    private static LocalDate third(Matcher found, int year) {
        int month = number(found, "month");
        if (found.group("first") != null) {
            return LocalDate.of(year, month, DAYS_A_THIRD);
        }
        return found.group("second") != null ? LocalDate.of(year, month, 2 * DAYS_A_THIRD) : end(year, month);
    }

    private static LocalDate quarter(Matcher found, int year) {
        return end(year, number(found, "quarter") * MONTHS_A_QUARTER);
    }

    private static LocalDate half(Matcher found, int year) {
        return end(year, found.group("first") != null ? MONTHS_A_HALF : 2 * MONTHS_A_HALF);
    }

    private static LocalDate end(int year, int month) {
        return YearMonth.of(year, month).atEndOfMonth();
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(found.group(group));
    }

    private static String word(String name) {
        return "(?:" + t("office.date." + name) + ")";
    }

    private static Pattern words(String pattern) {
        return Pattern.compile(word("before") + "?" + pattern + word("after") + "*");
    }

    /** A written form and the day it means. */
    private record Form(Pattern pattern, BiFunction<Matcher, Integer, LocalDate> date) {}
}
