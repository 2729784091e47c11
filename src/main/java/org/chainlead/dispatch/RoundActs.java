package org.chainlead.dispatch;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.CodePoints;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is done to rounds: opened by hand, cut-off moved, closed, written anew, published. */
@Service
@Transactional
public class RoundActs {

    private final RoundDesk desk;
    private final RoundBook book;
    private final CourseBook courses;
    private final Rounds rounds;
    private final RoundClosing closing;
    private final RoundPublication publication;
    private final RoundMessages messages;
    private final ReportSweep sweep;

    RoundActs(
            RoundDesk desk,
            RoundBook book,
            CourseBook courses,
            Rounds rounds,
            RoundClosing closing,
            RoundPublication publication,
            RoundMessages messages,
            ReportSweep sweep) {
        this.desk = desk;
        this.book = book;
        this.courses = courses;
        this.rounds = rounds;
        this.closing = closing;
        this.publication = publication;
        this.messages = messages;
        this.sweep = sweep;
    }

    /**
     * Opens a round by hand for a set of tasks under way; each of them owes a report of that period.
     *
     * @throws Refusal with everything wrong: no period of the kind, no title, no task in the set
     */
    @PreAuthorize("@access.may('dispatch.openRound')")
    public RoundId open(OpenRound wish) {
        RoundDays course = courses.of(wish.kind(), wish.period()).course().in(wish.period());
        LocalDate opens = desk.today().isBefore(course.opensOn()) ? desk.today() : course.opensOn();
        LocalDate due = wish.dueOn() == null ? course.dueOn() : wish.dueOn();
        Refusal.ifAny(objections(wish, opens, due));
        RoundDays days = course.due(due);
        DispatchRound round = new DispatchRound(
                wish,
                new RoundDays(opens, due, days.leadUntil(), days.officeUntil(), days.draftOn()),
                desk.by(),
                desk.now());
        desk.save(round);
        int tasks = book.takeTasks(round, wish.scope());
        if (tasks == 0) {
            throw Refusal.because("dispatch.open.refused.noTasks");
        }
        desk.done(round, desk.entry(round, "roundOpened").detail("dueOn", due).detail("tasks", tasks));
        messages.opened(round);
        return new RoundId(round.id);
    }

    /** What a round for this set would ask for now. */
    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('dispatch.openRound')")
    public ScopeCount count(RoundScope scope) {
        return book.count(scope);
    }

    /**
     * Moves the cut-off for all units; reports that were late only under the one before are on time.
     *
     * @param due the day as decided; a rest day is moved by the calendar as always
     */
    @PreAuthorize("@access.may('dispatch.moveCutOff')")
    public void moveCutOff(RoundId id, LocalDate due, String reason) {
        DispatchRound round = desk.locked(id);
        Refusal.ifAny(CutOffPolicy.objections(round, due, reason, desk.today(), nextOpens(round)));
        RoundDays before = round.days();
        round.moveCutOff(due, reason.strip(), desk.by(), desk.now());
        desk.done(
                round,
                desk.entry(round, "cutOffMoved")
                        .detail("from", before.dueOn())
                        .detail("to", due)
                        .reason(reason));
        if (round.byRule && round.kind == RoundKind.MONTHLY) {
            book.onTimeAfterAll(round.month(), rounds.cutOff(before), rounds.cutOff(round.days()));
        }
        sweep.sweep();
        messages.moved(round);
    }

    /**
     * Orders the closing: what nobody needs to read by itself is taken 未逐条核, then the rows are written. One step is
     * done at once, which is all for most rounds; {@link #advance} and the sweep do the others.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @PreAuthorize("@access.may('dispatch.close')")
    public RoundProgress close(RoundId id) {
        return close(id, "");
    }

    /**
     * The same where reports drawn by lot have not been read: these stay 待审核, and the reason stands with the round.
     *
     * @throws Refusal when some are unread and there is no reason
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @PreAuthorize("@access.may('dispatch.close')")
    public RoundProgress close(RoundId id, String reason) {
        closing.order(id, reason);
        return closing.advance(id);
    }

    /** Does the next step of a closing, in a transaction of its own. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @PreAuthorize("@access.may('dispatch.close')")
    public RoundProgress advance(RoundId id) {
        return closing.advance(id);
    }

    /** Writes the rows of a closed round anew, with what has come in since. */
    @PreAuthorize("@access.may('dispatch.close')")
    public void rewrite(RoundId id) {
        closing.rewrite(id);
    }

    /**
     * 公布 without a 通报: the round is frozen for ever, and the units that stand in it are told where they read it.
     *
     * @param reason why no 通报 is issued; stands with the round
     * @throws Refusal without a reason, or while the units are asked about its 通报
     */
    @PreAuthorize("@access.may('dispatch.publish')")
    public void publish(RoundId id, String reason) {
        messages.published(publication.publish(id, reason));
    }

    /** A round by hand has no next one. */
    private LocalDate nextOpens(DispatchRound round) {
        if (!round.byRule) {
            return LocalDate.MAX;
        }
        YearMonth next = CutOffPolicy.next(round.kind, round.month());
        return courses.of(round.kind, next).course().in(next).opensOn();
    }

    private List<Reason> objections(OpenRound wish, LocalDate opens, LocalDate due) {
        List<Reason> reasons = new ArrayList<>();
        if (!wish.kind().endsWith(wish.period())) {
            reasons.add(Reason.of("dispatch.open.refused.period", wish.kind()));
        }
        if (wish.period().isAfter(YearMonth.from(desk.today()))) {
            reasons.add(Reason.of("dispatch.open.refused.future"));
        }
        if (wish.title().isBlank()) {
            reasons.add(Reason.of("dispatch.open.refused.title"));
        }
        if (CodePoints.of(wish.title()) > OpenRound.LONGEST_TITLE) {
            reasons.add(Reason.of("dispatch.open.refused.longTitle", OpenRound.LONGEST_TITLE));
        }
        if (wish.scope().isEverything()) {
            reasons.add(Reason.of("dispatch.open.refused.scope"));
        }
        if (!due.isAfter(opens) || due.isBefore(desk.today())) {
            reasons.add(Reason.of("dispatch.open.refused.due", due));
        }
        return reasons;
    }
}
