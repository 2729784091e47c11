package org.chainlead.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An immutable calendar: weekends, corrected by special days. Counting costs two look-ups whatever the distance,
 * because the corrections are summed up once: {@code corrections} holds, for each special day, by how much the working
 * days up to it differ from the weekdays up to it.
 */
final class DayTable implements WorkCalendar {

    private final NavigableMap<LocalDate, SpecialDay> special;
    private final NavigableMap<LocalDate, Integer> corrections;

    private final NavigableMap<LocalDate, DueRule> dueRules;

    private DayTable(NavigableMap<LocalDate, SpecialDay> special, NavigableMap<LocalDate, DueRule> dueRules) {
        this.special = Collections.unmodifiableNavigableMap(special);
        this.corrections = sumUp(special.values());
        this.dueRules = Collections.unmodifiableNavigableMap(dueRules);
    }

    /** Legal holidays with the office's own entries laid over them: an entry wins over the law's for the same day. */
    static DayTable of(Collection<SpecialDay> overrides) {
        return of(overrides, List.of());
    }

    /** The same with 时限规则, of which a later one for the same first day wins. */
    static DayTable of(Collection<SpecialDay> overrides, List<DueRule> rules) {
        NavigableMap<LocalDate, SpecialDay> days = new TreeMap<>();
        LegalHolidays.days().forEach(day -> days.put(day.day(), day));
        overrides.forEach(day -> days.put(day.day(), day));
        NavigableMap<LocalDate, DueRule> dueRules = new TreeMap<>();
        rules.forEach(rule -> dueRules.put(rule.validFrom(), rule));
        return new DayTable(days, dueRules);
    }

    @Override
    public boolean isWorkingDay(LocalDate date) {
        SpecialDay day = special.get(date);
        return day == null ? isWeekday(date) : day.kind() == DayKind.WORK;
    }

    @Override
    public Optional<SpecialDay> specialDay(LocalDate date) {
        return Optional.ofNullable(special.get(date));
    }

    @Override
    public List<SpecialDay> specialDays(Year year) {
        return List.copyOf(
                special.subMap(year.atDay(1), true, year.atMonth(Month.DECEMBER).atEndOfMonth(), true)
                        .values());
    }

    @Override
    public LocalDate nextWorkingDay(LocalDate date) {
        return addWorkingDays(date, 1);
    }

    @Override
    public LocalDate addWorkingDays(LocalDate date, int n) {
        LocalDate day = date;
        int step = Integer.signum(n);
        for (int left = Math.abs(n); left > 0; ) {
            day = day.plusDays(step);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    @Override
    public int remainingWorkingDays(LocalDate today, LocalDate due) {
        return workingDaysUpTo(effectiveDue(due)) - workingDaysUpTo(today);
    }

    @Override
    public LocalDate effectiveDue(LocalDate due) {
        if (isWorkingDay(due)) {
            return due;
        }
        return dueRule(due).restDay() == RestDay.NEXT ? nextWorkingDay(due) : addWorkingDays(due, -1);
    }

    @Override
    public Instant cutOff(LocalDate due) {
        return dueRule(due).end(effectiveDue(due));
    }

    @Override
    public DueRule dueRule(LocalDate due) {
        Map.Entry<LocalDate, DueRule> rule = dueRules.floorEntry(due);
        return rule == null ? DueRule.DEFAULT : rule.getValue();
    }

    @Override
    public boolean isOverdue(LocalDate due, Instant now) {
        return !now.isBefore(cutOff(due));
    }

    @Override
    public String explain(LocalDate due, LocalDate today) {
        return new DeadlineExplanation(this, due, today).text();
    }

    @Override
    public List<Year> missingYears(LocalDate today) {
        List<Year> missing = new ArrayList<>();
        for (Year year : List.of(Year.from(today), Year.from(today).plusYears(1))) {
            if (!isKnown(year)) {
                missing.add(year);
            }
        }
        return List.copyOf(missing);
    }

    /** A year is known when its 国庆节 is: late December and January may already stand in the notice of another year. */
    private boolean isKnown(Year year) {
        SpecialDay nationalDay = special.get(year.atMonth(Month.OCTOBER).atDay(1));
        return nationalDay != null && nationalDay.source() == DaySource.LEGAL;
    }

    private int workingDaysUpTo(LocalDate date) {
        Map.Entry<LocalDate, Integer> correction = corrections.floorEntry(date);
        return weekdaysUpTo(date) + (correction == null ? 0 : correction.getValue());
    }

    private static NavigableMap<LocalDate, Integer> sumUp(Collection<SpecialDay> inOrder) {
        NavigableMap<LocalDate, Integer> sums = new TreeMap<>();
        int sum = 0;
        for (SpecialDay day : inOrder) {
            sum += (day.kind() == DayKind.WORK ? 1 : 0) - (isWeekday(day.day()) ? 1 : 0);
            sums.put(day.day(), sum);
        }
        return Collections.unmodifiableNavigableMap(sums);
    }

    private static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    /** Mondays to Fridays since Monday 1969-12-29, negative before it; only differences are meaningful. */
    private static int weekdaysUpTo(LocalDate date) {
        long days = date.toEpochDay() + 3;
        return Math.toIntExact(Math.floorDiv(days, 7L) * 5 + Math.min(Math.floorMod(days, 7L) + 1, 5));
    }
}
