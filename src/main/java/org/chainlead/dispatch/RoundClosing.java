package org.chainlead.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.spi.ActorSnapshot;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.Refusal;
import org.chainlead.dispatch.ReportDesk.Open;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closing in steps: the order is kept with the round, each step takes some of the remaining reports and moves the cursor
 * in one transaction, the last one writes the rows. Interrupted anywhere it goes on behind the cursor; nothing is taken
 * twice. A report that cannot be taken is passed over and stays 待审核.
 */
@Component
class RoundClosing {

    /** Reports a step, so that nobody who hands in waits longer than about a second for the round. */
    static final int STEP = 100;

    private static final Logger LOG = LoggerFactory.getLogger(RoundClosing.class);

    private final RoundDesk desk;
    private final RoundBook book;
    private final RemainingReports remaining;
    private final ReviewSample sample;
    private final ReportAcceptance acceptance;
    private final RoundSnapshot snapshot;
    private final WorkCalendar calendar;
    private final TransactionTemplate transaction;

    RoundClosing(
            RoundDesk desk,
            RoundBook book,
            RemainingReports remaining,
            ReviewSample sample,
            ReportAcceptance acceptance,
            RoundSnapshot snapshot,
            WorkCalendar calendar,
            PlatformTransactionManager transactions) {
        this.desk = desk;
        this.book = book;
        this.remaining = remaining;
        this.sample = sample;
        this.acceptance = acceptance;
        this.snapshot = snapshot;
        this.calendar = calendar;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param reason needed when reports drawn by lot have not been read */
    void order(RoundId id, String reason) {
        // What is drawn only now stays drawn when the closing is refused for it: the next try then asks for the reason.
        transaction.executeWithoutResult(
                status -> sample.atLeastOne(closable(id).month()));
        transaction.executeWithoutResult(status -> {
            DispatchRound round = closable(id);
            int unread = remaining.countUnreadSamples(round);
            round.orderClosing(ClosingOrder.write(desk.who()), remaining.count(round), unread, reason);
            AuditRecord entry = desk.entry(round, "roundClosingOrdered").detail("unreadSamples", unread);
            desk.done(round, unread > 0 ? entry.reason(reason) : entry);
        });
    }

    private DispatchRound closable(RoundId id) {
        DispatchRound round = desk.locked(id);
        round.need(RoundState.OPEN);
        if (!calendar.isOverdue(round.dueOn, desk.now())) {
            throw Refusal.because("dispatch.round.refused.notOver", round.name(), dueOn(round));
        }
        return round;
    }

    /** The next step; when a report resists, the step is done one by one and that report is passed over. */
    RoundProgress advance(RoundId id) {
        return advance(id, STEP);
    }

    RoundProgress advance(RoundId id, int most) {
        try {
            return step(id, most);
        } catch (RuntimeException broken) {
            LOG.warn("Closing {}: a step failed, going on one by one: {}", id, broken.toString());
            return oneByOne(id);
        }
    }

    /** One that does not come to its end holds up no other; the next sweep tries it again. */
    void resumeAll() {
        for (UUID id : book.closing()) {
            try {
                while (advance(new RoundId(id)).isRunning()) {
                    LOG.debug("Closing {} goes on", id);
                }
            } catch (RuntimeException broken) {
                LOG.error("Closing {} does not come to its end", id, broken);
            }
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void rewrite(RoundId id) {
        DispatchRound round = desk.locked(id);
        round.rewrite(desk.now());
        desk.save(round);
        int rows = snapshot.write(round);
        desk.done(round, desk.entry(round, "roundRewritten").detail("rows", rows));
    }

    private RoundProgress oneByOne(RoundId id) {
        RoundProgress progress = null;
        for (int i = 0; i < STEP && (progress == null || progress.isRunning()); i++) {
            try {
                progress = step(id, 1);
            } catch (RuntimeException broken) {
                LOG.warn("Closing {}: a report is passed over", id, broken);
                progress = passOver(id, broken);
            }
        }
        return Objects.requireNonNull(progress);
    }

    private RoundProgress step(RoundId id, int most) {
        return Objects.requireNonNull(transaction.execute(status -> {
            DispatchRound round = desk.locked(id);
            if (round.state == RoundState.CLOSING) {
                List<Open> next = remaining.next(round, most);
                if (next.isEmpty()) {
                    finish(round);
                } else {
                    take(round, next);
                }
            }
            return progress(round);
        }));
    }

    private void take(DispatchRound round, List<Open> reports) {
        ActorSnapshot who = who(round);
        reports.forEach(open -> acceptance.take(open, true, who));
        round.advance(reports.getLast().report().id, reports.size(), 0);
        desk.save(round);
    }

    /** When no report is left to pass over, it is the end of the closing that fails: nobody is helped by trying for ever. */
    private RoundProgress passOver(RoundId id, RuntimeException broken) {
        return Objects.requireNonNull(transaction.execute(status -> {
            DispatchRound round = desk.locked(id);
            List<Open> next = remaining.next(round, 1);
            if (next.isEmpty()) {
                throw broken;
            }
            round.advance(next.getFirst().report().id, 0, 1);
            desk.save(round);
            return progress(round);
        }));
    }

    private void finish(DispatchRound round) {
        ActorSnapshot who = who(round);
        round.close(RoundDesk.by(who), desk.now());
        desk.save(round);
        int rows = snapshot.write(round);
        desk.done(round, desk.entry(round, "roundClosed").detail("rows", rows).detail("taken", round.closingDone), who);
    }

    private static ActorSnapshot who(DispatchRound round) {
        return ClosingOrder.read(Objects.requireNonNull(round.closingBy));
    }

    private LocalDate dueOn(DispatchRound round) {
        return calendar.effectiveDue(round.dueOn);
    }

    private static RoundProgress progress(DispatchRound round) {
        return new RoundProgress(round.state, round.closingDone, round.closingSkipped, round.closingTotal);
    }
}
