package org.chainlead.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.NotFound;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.springframework.stereotype.Component;

/**
 * The days of every month's round, from its row, or before it is opened from the course of its kind; with the working
 * calendar and the server's clock. The cut-off of the round 月跟踪 is the cut-off of the month's reports.
 */
@Component
class Rounds {

    private final RoundBook book;
    private final CourseBook courses;
    private final WorkCalendar calendar;
    private final Clock clock;

    Rounds(RoundBook book, CourseBook courses, WorkCalendar calendar, Clock clock) {
        this.book = book;
        this.courses = courses;
        this.calendar = calendar;
        this.clock = clock;
    }

    Round of(YearMonth month) {
        return moved(month, days(month));
    }

    /** The days of a round by whatever rule, moved to working days. */
    Round moved(YearMonth month, RoundDays days) {
        return new Round(
                month,
                days.opensOn(),
                calendar.effectiveDue(days.dueOn()),
                calendar.effectiveDue(days.leadUntil()),
                calendar.effectiveDue(days.officeUntil()),
                calendar.effectiveDue(days.draftOn()));
    }

    /** The round that opened last. */
    Round current() {
        LocalDate today = LocalDate.now(clock);
        Round round = of(YearMonth.from(today));
        return today.isBefore(round.opensOn()) ? of(round.period().minusMonths(1)) : round;
    }

    /** The last round whose cut-off is over: what is missing there is 未报. */
    Round lastDue() {
        Round round = current();
        while (!isOver(round)) {
            round = of(round.period().minusMonths(1));
        }
        return round;
    }

    boolean isOpen(YearMonth month) {
        return !LocalDate.now(clock).isBefore(of(month).opensOn());
    }

    RoundStage stage(Round round, int daysBefore) {
        if (isOver(round)) {
            return RoundStage.OVER;
        }
        int left = calendar.remainingWorkingDays(LocalDate.now(clock), round.dueOn());
        if (left <= 0) {
            return RoundStage.TODAY;
        }
        return left <= daysBefore ? RoundStage.SOON : RoundStage.OPEN;
    }

    boolean isOver(Round round) {
        return calendar.isOverdue(round.dueOn(), clock.instant());
    }

    /** Whether a report leaving its unit now is late; nobody moves the cut-off until the transaction ends. */
    boolean isOverForGood(YearMonth month) {
        return isOver(book.held(RoundKind.MONTHLY, month)
                .map(ruled -> moved(month, ruled.days()))
                .orElseGet(() -> of(month)));
    }

    /** Whether the month's round is published: what has not come in by then is written into the next one. */
    boolean isPublished(YearMonth month) {
        return book.held(RoundKind.MONTHLY, month).stream().anyMatch(ruled -> ruled.state() == RoundState.PUBLISHED);
    }

    /** Whether reports of the month still come in: its round is not closed. */
    boolean isCollecting(YearMonth month) {
        return book.byRule(RoundKind.MONTHLY, month).stream()
                .noneMatch(ruled -> ruled.state().hasRows());
    }

    /** The rounds by hand that ask the unit, with their days moved to working days. */
    List<AskingRound> asking(YearMonth month, UnitId unit) {
        return book.asking(month, unit.uuid()).stream()
                .map(round -> new AskingRound(round.title(), calendar.effectiveDue(round.dueOn()), round.tasks()))
                .toList();
    }

    /**
     * Whether an open round by hand asks for the task: then its report is taken, before the month opens and after it was
     * published.
     */
    boolean asksByHand(TaskId task, YearMonth month) {
        return !askedByHand(month, List.of(task.uuid())).isEmpty();
    }

    Set<UUID> askedByHand(YearMonth month, Collection<UUID> tasks) {
        return book.askedByHand(month, tasks);
    }

    Instant cutOff(YearMonth month) {
        return cutOff(days(month));
    }

    /** @throws NotFound when there is no such round */
    Instant cutOff(RoundId round) {
        return cutOff(book.days(round.uuid()).orElseThrow(NotFound::new));
    }

    Instant cutOff(RoundDays days) {
        return calendar.cutOff(calendar.effectiveDue(days.dueOn()));
    }

    String explain(YearMonth month) {
        return calendar.explain(days(month).dueOn(), LocalDate.now(clock));
    }

    String explain(LocalDate due) {
        return calendar.explain(due, LocalDate.now(clock));
    }

    private RoundDays days(YearMonth month) {
        return book.byRule(RoundKind.MONTHLY, month)
                .map(RoundBook.Ruled::days)
                .orElseGet(() -> courses.of(RoundKind.MONTHLY, month).course().in(month));
    }
}
