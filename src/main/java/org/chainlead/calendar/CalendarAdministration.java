package org.chainlead.calendar;

import static org.chainlead.common.Texts.label;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.NotFound;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The office's own part of the calendar: local holidays, legal holidays of coming years, corrections. Every change goes
 * into the trail, because it moves deadlines; one chain of entries per year.
 */
@Service
@Transactional
public class CalendarAdministration {

    private final CalendarDays days;
    private final WorkCalendar calendar;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarAdministration(
            CalendarDays days, WorkCalendar calendar, AuditTrail trail, ApplicationEventPublisher events, Clock clock) {
        this.days = days;
        this.calendar = calendar;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** All special days of a year, the built-in and the office's own, in order of date. */
    @PreAuthorize("@access.may('calendar.view')")
    @Transactional(readOnly = true)
    public List<CalendarEntry> year(Year year) {
        TreeMap<LocalDate, CalendarEntry> entries = new TreeMap<>();
        WorkCalendar.legalOnly()
                .specialDays(year)
                .forEach(day -> entries.put(day.day(), new CalendarEntry(day, false)));
        days.findByDayBetweenOrderByDay(year.atDay(1), year.atDay(year.length()))
                .forEach(day -> entries.put(day.day(), new CalendarEntry(day.toSpecialDay(), true)));
        return List.copyOf(entries.values());
    }

    /**
     * Enters special days; an earlier entry for the same day is replaced.
     *
     * @throws Refusal when the days are the wrong way round or too many, or the name or the reason is missing
     */
    @PreAuthorize("@access.may('calendar.change')")
    public void set(ChangeDays change) {
        Refusal.ifAny(objections(change));
        change.from().datesUntil(change.to().plusDays(1)).forEach(day -> set(day, change));
    }

    /**
     * Reads a pasted holiday notice; enters nothing.
     *
     * @param text the notice as it is printed, one line a holiday
     */
    @PreAuthorize("@access.may('calendar.change')")
    @Transactional(readOnly = true)
    public NoticeReading readNotice(Year year, String text) {
        return HolidayNotice.read(year, text);
    }

    /**
     * Enters every day of a pasted holiday notice, all or none; days that are so already stay untouched.
     *
     * @return how many days were entered
     * @throws Refusal when the notice contradicts itself or the document it rests on is missing
     */
    @PreAuthorize("@access.may('calendar.change')")
    public int setNotice(Year year, String text, String reason) {
        NoticeReading reading = HolidayNotice.read(year, text);
        Refusal.ifAny(reading.problems());
        if (reason.isBlank()) {
            throw Refusal.because("calendar.change.noReason");
        }
        List<SpecialDay> wanted = reading.days().stream().filter(this::isNew).toList();
        wanted.forEach(day -> enter(day, reason));
        return wanted.size();
    }

    private boolean isNew(SpecialDay day) {
        return !calendar.specialDay(day.day()).equals(Optional.of(day));
    }

    /**
     * Takes an entry of the office back; the day is again what the law and the week say.
     *
     * @throws NotFound when the office has no entry for the day
     * @throws Refusal when the reason is missing
     */
    @PreAuthorize("@access.may('calendar.change')")
    public void remove(LocalDate day, String reason) {
        if (reason.isBlank()) {
            throw Refusal.because("calendar.change.noReason");
        }
        CalendarDay entry = days.findById(day).orElseThrow(NotFound::new);
        days.delete(entry);
        note(entry.toSpecialDay(), "calendar.remove", reason);
    }

    private void set(LocalDate date, ChangeDays change) {
        enter(new SpecialDay(date, change.kind(), change.name().strip(), change.source()), change.reason());
    }

    private void enter(SpecialDay day, String reason) {
        days.save(new CalendarDay(day, clock.instant()));
        note(day, "calendar.set", reason);
    }

    private void note(SpecialDay day, String action, String reason) {
        trail.record(AuditRecord.of(
                        new Subject("calendar", Integer.toString(day.day().getYear())), action)
                .detail("day", day.day())
                .detail("kind", label(day.kind()))
                .detail("name", day.name())
                .detail("source", label(day.source()))
                .reason(reason));
        events.publishEvent(new CalendarChanged(day.day()));
    }

    private static List<Reason> objections(ChangeDays change) {
        List<Reason> reasons = new ArrayList<>();
        long count = ChronoUnit.DAYS.between(change.from(), change.to()) + 1;
        if (count < 1) {
            reasons.add(Reason.of("calendar.change.reversed"));
        }
        if (count > ChangeDays.MOST_DAYS) {
            reasons.add(Reason.of("calendar.change.tooMany", ChangeDays.MOST_DAYS));
        }
        if (change.name().isBlank() || change.name().length() > ChangeDays.LONGEST_NAME) {
            reasons.add(Reason.of("calendar.change.name", ChangeDays.LONGEST_NAME));
        }
        if (change.reason().isBlank()) {
            reasons.add(Reason.of("calendar.change.noReason"));
        }
        return reasons;
    }
}
