package org.chainlead.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The calendar everybody is given: a table read from the database at the first question and thrown away when a day was
 * changed, here at once, by another node within seconds ({@link CalendarWatch}).
 */
@Component
class StoredWorkCalendar implements WorkCalendar {

    private final CalendarDays days;
    private final DueRules rules;
    private final CalendarStamp stamp;
    private volatile @Nullable DayTable table;

    /** Of the table; guarded by this. */
    private long stampRead;

    StoredWorkCalendar(CalendarDays days, DueRules rules, CalendarStamp stamp) {
        this.days = days;
        this.rules = rules;
        this.stamp = stamp;
    }

    /**
     * After completion, not only after commit: within the changing transaction the table may have been read with the
     * change, and a rollback must take that back too.
     */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
    void forget(CalendarChanged change) {
        synchronized (this) {
            table = null;
        }
    }

    /** Throws the table away when the calendar was changed since it was read, by whomever. */
    synchronized void forgetWhenChanged() {
        if (table != null && stamp.read() != stampRead) {
            table = null;
        }
    }

    /** Reading holds the same lock as forgetting, so that a table read before a change is never kept after it. */
    private DayTable table() {
        DayTable known = table;
        return known != null ? known : read();
    }

    private synchronized DayTable read() {
        DayTable known = table;
        if (known == null) {
            // Before the days: a change between the two is seen at the next look instead of never.
            stampRead = stamp.read();
            known = DayTable.of(
                    days.findAll().stream().map(CalendarDay::toSpecialDay).toList(),
                    rules.all().stream().map(DueRuleEntry::rule).toList());
            table = known;
        }
        return known;
    }

    @Override
    public boolean isWorkingDay(LocalDate date) {
        return table().isWorkingDay(date);
    }

    @Override
    public Optional<SpecialDay> specialDay(LocalDate date) {
        return table().specialDay(date);
    }

    @Override
    public List<SpecialDay> specialDays(Year year) {
        return table().specialDays(year);
    }

    @Override
    public LocalDate nextWorkingDay(LocalDate date) {
        return table().nextWorkingDay(date);
    }

    @Override
    public LocalDate addWorkingDays(LocalDate date, int n) {
        return table().addWorkingDays(date, n);
    }

    @Override
    public int remainingWorkingDays(LocalDate today, LocalDate due) {
        return table().remainingWorkingDays(today, due);
    }

    @Override
    public LocalDate effectiveDue(LocalDate due) {
        return table().effectiveDue(due);
    }

    @Override
    public Instant cutOff(LocalDate due) {
        return table().cutOff(due);
    }

    @Override
    public DueRule dueRule(LocalDate due) {
        return table().dueRule(due);
    }

    @Override
    public boolean isOverdue(LocalDate due, Instant now) {
        return table().isOverdue(due, now);
    }

    @Override
    public String explain(LocalDate due, LocalDate today) {
        return table().explain(due, today);
    }

    @Override
    public List<Year> missingYears(LocalDate today) {
        return table().missingYears(today);
    }
}
