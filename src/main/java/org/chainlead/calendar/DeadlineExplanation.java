package org.chainlead.calendar;

import static org.chainlead.common.Texts.t;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sentence under a deadline: when it ends, whether it was moved, how far away it is, which days do not count. */
final class DeadlineExplanation {

    /** More rest days than this are counted instead of listed: a hover is read at a glance. */
    private static final int LISTED_DAYS = 10;

    private static final String AND = t("calendar.deadline.and");

    private final WorkCalendar calendar;
    private final LocalDate planned;
    private final LocalDate due;
    private final LocalDate today;

    DeadlineExplanation(WorkCalendar calendar, LocalDate planned, LocalDate today) {
        this.calendar = calendar;
        this.planned = planned;
        this.due = calendar.effectiveDue(planned);
        this.today = today;
    }

    String text() {
        List<String> parts = new ArrayList<>();
        parts.add(t(
                "calendar.deadline.due",
                format("calendar.deadline.fullDate", due),
                calendar.dueRule(planned).time()));
        if (!due.equals(planned)) {
            String moved = due.isAfter(planned) ? "calendar.deadline.moved" : "calendar.deadline.brought";
            parts.add(t(moved, monthDay(planned), reason(planned), monthDay(due)));
        }
        parts.add(distance());
        addDaysBetween(parts);
        return String.join(t("calendar.deadline.then"), parts);
    }

    private String distance() {
        int remaining = calendar.remainingWorkingDays(today, planned);
        if (today.equals(due)) {
            return t("calendar.deadline.today");
        }
        if (today.isBefore(due)) {
            return t("calendar.deadline.remaining", remaining);
        }
        return remaining == 0 ? t("calendar.deadline.justOver") : t("calendar.deadline.overdue", -remaining);
    }

    /** The days after the earlier date up to the later one: exactly those the distance was counted over. */
    private void addDaysBetween(List<String> parts) {
        LocalDate from = today.isBefore(due) ? today : due;
        LocalDate to = today.isBefore(due) ? due : today;
        long restDays = to.toEpochDay() - from.toEpochDay() - Math.abs(calendar.remainingWorkingDays(today, planned));
        if (restDays > LISTED_DAYS) {
            parts.add(t("calendar.deadline.restDays", restDays));
            return;
        }
        Map<String, List<LocalDate>> reasons = new LinkedHashMap<>();
        from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isNotable)
                .forEach(day -> reasons.computeIfAbsent(reason(day), reason -> new ArrayList<>())
                        .add(day));
        reasons.forEach((reason, days) -> parts.add(t("calendar.deadline.days", list(days), reason)));
    }

    private boolean isNotable(LocalDate day) {
        return !calendar.isWorkingDay(day) || calendar.specialDay(day).isPresent();
    }

    private String reason(LocalDate day) {
        return calendar.specialDay(day)
                .map(special -> t(
                        special.kind() == DayKind.REST ? "calendar.deadline.holiday" : "calendar.deadline.makeUp",
                        special.name()))
                .orElseGet(() -> t("calendar.deadline.weekend"));
    }

    /** 11月21日、22日、12月5日: the month is said when it changes. */
    private static String list(List<LocalDate> days) {
        List<String> words = new ArrayList<>();
        @Nullable LocalDate previous = null;
        for (LocalDate day : days) {
            boolean sameMonth = previous != null && previous.getMonth() == day.getMonth();
            words.add(sameMonth ? format("calendar.deadline.dayOnly", day) : monthDay(day));
            previous = day;
        }
        return String.join(AND, words);
    }

    private static String monthDay(LocalDate day) {
        return format("calendar.deadline.monthDay", day);
    }

    private static String format(String patternKey, LocalDate day) {
        return DateTimeFormatter.ofPattern(t(patternKey), Locale.SIMPLIFIED_CHINESE)
                .format(day);
    }
}
