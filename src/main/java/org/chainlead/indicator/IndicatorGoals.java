package org.chainlead.indicator;

import java.util.ArrayList;
import java.util.List;
import org.chainlead.audit.AuditTrail;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.task.GoalId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which goals of tasks feed an indicator: what is accepted in the task's report is not typed again. */
@Service
@Transactional
@PreAuthorize("@access.may('indicator.define')")
public class IndicatorGoals {

    private static final String DEFINE = "indicator.define";

    private final IndicatorDesk desk;
    private final GoalBook book;
    private final AuditTrail trail;

    IndicatorGoals(IndicatorDesk desk, GoalBook book, AuditTrail trail) {
        this.desk = desk;
        this.book = book;
        this.trail = trail;
    }

    /** Goals that could feed the indicator: of its kind and unit, and of no other indicator. */
    public Page<LinkedGoal> candidates(IndicatorId id, String words, int offset, int limit) {
        IndicatorDesk.Held held = desk.take(id, DEFINE);
        return book.free(held.kind(), held.measureUnit(), words, offset, limit);
    }

    /**
     * Lets the goal feed the indicator; a second time does nothing.
     *
     * @throws NotFound for an indicator or a goal that is not there or not seen
     */
    public void link(IndicatorId id, GoalId goal) {
        IndicatorDesk.Held held = desk.take(id, DEFINE);
        GoalBook.Found found = book.find(goal).orElseThrow(NotFound::new);
        Refusal.ifAny(objections(held, found));
        link(id, found.goal());
    }

    /** The goal feeds the indicator no longer; values entered here count again. */
    public void unlink(IndicatorId id, GoalId goal) {
        desk.take(id, DEFINE);
        GoalBook.Found found = book.find(goal).orElseThrow(NotFound::new);
        if (book.unlink(id, goal)) {
            trail.record(IndicatorDesk.entry(id, "indicatorUnlinked")
                    .text("task", found.goal().taskTitle())
                    .detail("goal", found.goal().goal()));
        }
    }

    private void link(IndicatorId id, LinkedGoal goal) {
        if (!book.link(id, goal.id(), desk.stamp())) {
            book.fedBy(goal.id()).filter(other -> !other.equals(id)).ifPresent(other -> {
                throw Refusal.because("indicator.link.refused.taken", goal.goal());
            });
        } else {
            trail.record(IndicatorDesk.entry(id, "indicatorLinked")
                    .text("task", goal.taskTitle())
                    .detail("goal", goal.goal()));
        }
    }

    private static List<Reason> objections(IndicatorDesk.Held held, GoalBook.Found found) {
        List<Reason> reasons = new ArrayList<>();
        if (held.kind() != found.kind()) {
            reasons.add(Reason.of("indicator.link.refused.kind", Texts.label(held.kind()), Texts.label(found.kind())));
        }
        if (!held.measureUnit().equals(found.unit())) {
            reasons.add(Reason.of("indicator.link.refused.unit", held.measureUnit(), found.unit()));
        }
        return reasons;
    }
}
