package org.chainlead.calendar;

import static org.chainlead.common.Texts.t;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads the yearly holiday notice of the State Council as it is printed, one line a holiday: days off as dates or ranges,
 * make-up days after them. What the notice says twice, weekdays and the number of days, is checked against the dates, so
 * that a notice of another year or a misread date is noticed. All patterns stand in the text file.
 */
final class HolidayNotice {

    private static final Pattern HEADING = pattern("calendar.notice.heading");
    private static final Pattern LINE = pattern("calendar.notice.line");
    private static final Pattern SENTENCE = pattern("calendar.notice.sentence");
    private static final Pattern OFF = pattern("calendar.notice.off");
    private static final Pattern WORK = pattern("calendar.notice.work");
    private static final Pattern DATE = pattern("calendar.notice.date");
    private static final Pattern COUNT = pattern("calendar.notice.count");
    private static final String WEEKDAYS = t("calendar.notice.weekdays");
    private static final String TO = t("calendar.notice.to");

    private final Year year;
    private final List<SpecialDay> days = new ArrayList<>();
    private final List<Reason> problems = new ArrayList<>();

    private HolidayNotice(Year year) {
        this.year = year;
    }

    /**
     * Reads a notice. Its heading says the year; one pasted without it is read for the year given. Days of the years
     * beside it are told by their own year number.
     */
    static NoticeReading read(Year year, String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        Matcher heading = HEADING.matcher(plain);
        Year of = heading.find() ? Year.of(Integer.parseInt(heading.group("year"))) : year;
        HolidayNotice notice = new HolidayNotice(of);
        plain.lines().map(line -> line.replaceAll("\\s", "")).forEach(notice::line);
        if (notice.days.isEmpty() && notice.problems.isEmpty()) {
            notice.problems.add(Reason.of("calendar.notice.nothing"));
        }
        return new NoticeReading(of, List.copyOf(notice.days), List.copyOf(notice.problems));
    }

    private void line(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return;
        }
        String name = parts.group("name");
        for (String sentence : SENTENCE.split(parts.group("rest"))) {
            if (OFF.matcher(sentence).find()) {
                int before = days.size();
                add(sentence, name, DayKind.REST);
                checkCount(sentence, name, days.size() - before);
            } else if (WORK.matcher(sentence).find()) {
                add(sentence, name, DayKind.WORK);
            }
        }
    }

    /** Adds every date of the sentence, and what lies between two joined by 至. */
    private void add(String sentence, String name, DayKind kind) {
        Matcher found = DATE.matcher(sentence);
        @Nullable LocalDate last = null;
        int end = 0;
        while (found.find()) {
            @Nullable LocalDate day = date(found, last, name);
            if (day == null) {
                return;
            }
            boolean range =
                    last != null && sentence.substring(end, found.start()).equals(TO);
            LocalDate from = range && last != null ? last.plusDays(1) : day;
            if (from.plusDays(ChangeDays.MOST_DAYS).isBefore(day)) {
                problems.add(Reason.of("calendar.notice.range", name));
                return;
            }
            from.datesUntil(day.plusDays(1)).forEach(one -> days.add(new SpecialDay(one, kind, name, DaySource.LEGAL)));
            last = day;
            end = found.end();
        }
    }

    /** A date without month or year has those of the date before it. */
    private @Nullable LocalDate date(Matcher found, @Nullable LocalDate last, String name) {
        String y = found.group("year");
        String m = found.group("month");
        if (m == null && last == null) {
            problems.add(Reason.of("calendar.notice.month", name, found.group()));
            return null;
        }
        int inYear = y != null ? Integer.parseInt(y) : last != null ? last.getYear() : year.getValue();
        int month = m != null || last == null ? Integer.parseInt(String.valueOf(m)) : last.getMonthValue();
        try {
            LocalDate day = LocalDate.of(inYear, month, Integer.parseInt(found.group("day")));
            checkWeekday(day, found.group("weekday"));
            return day;
        } catch (DateTimeException none) {
            problems.add(Reason.of("calendar.notice.noDate", name, found.group()));
            return null;
        }
    }

    private void checkWeekday(LocalDate day, @Nullable String said) {
        if (said != null && WEEKDAYS.indexOf(said) != day.getDayOfWeek().getValue() - 1) {
            problems.add(Reason.of("calendar.notice.weekday", DateTimeText.dateWithWeekday(day), said));
        }
    }

    private void checkCount(String sentence, String name, int read) {
        Matcher count = COUNT.matcher(sentence);
        if (count.find() && Integer.parseInt(count.group(1)) != read) {
            problems.add(Reason.of("calendar.notice.counted", name, count.group(1), read));
        }
    }

    private static Pattern pattern(String key) {
        return Pattern.compile(t(key));
    }
}
