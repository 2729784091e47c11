package org.chainlead.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.task.GoalId;
import org.chainlead.task.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 从任务目标生成指标: each numeric goal of a plan is proposed with what its task says; a person decides row by row. The
 * indicator is fed by the goal it came from. 频次 is counted in its task and is no indicator.
 */
@Service
@Transactional
@PreAuthorize("@access.may('indicator.define')")
public class IndicatorProposals {

    /** Most goals of one act. */
    public static final int MOST = 500;

    private final ProposalBook book;
    private final Indicators indicators;
    private final IndicatorGoals goals;
    private final IndicatorDesk desk;
    private final AuditTrail trail;

    IndicatorProposals(
            ProposalBook book, Indicators indicators, IndicatorGoals goals, IndicatorDesk desk, AuditTrail trail) {
        this.book = book;
        this.indicators = indicators;
        this.goals = goals;
        this.desk = desk;
        this.trail = trail;
    }

    /**
     * In the order of the tasks' numbers.
     *
     * @param plan null for all plans
     * @param declined those of which somebody said that they become no indicator, else those nobody decided on
     */
    @Transactional(readOnly = true)
    public Page<Proposal> page(@Nullable PlanId plan, boolean declined, int offset, int limit) {
        return book.page(plan, declined, offset, Math.min(limit, MOST));
    }

    /**
     * Makes an indicator of a goal, as the person completed it.
     *
     * @param draft with the id of the proposal
     * @throws Stale when the goal was decided on meanwhile
     */
    public void accept(GoalId goal, IndicatorDraft draft, IndicatorTarget target) {
        if (book.find(List.of(goal)).isEmpty()) {
            throw new Stale();
        }
        make(goal, draft, target);
    }

    /**
     * Makes indicators of goals as proposed, all or none.
     *
     * @throws Refusal with what is to be settled of each goal first
     * @throws Stale when one of them was decided on meanwhile
     */
    public void acceptAll(Collection<GoalId> wanted) {
        if (wanted.size() > MOST) {
            throw Refusal.because("indicator.proposal.refused.many", MOST);
        }
        List<Proposal> found = book.find(wanted);
        if (found.size() != wanted.size()) {
            throw new Stale();
        }
        List<Reason> faults = new ArrayList<>();
        found.forEach(proposal -> faults.addAll(proposal.faults()));
        Refusal.ifAny(faults);
        for (Proposal proposal : found) {
            IndicatorTarget target = proposal.target();
            if (target != null) {
                make(proposal.goal(), proposal.draft(), target);
            }
        }
    }

    /** Says that the goal becomes no indicator; it can be taken up again. */
    public void decline(GoalId goal) {
        Proposal proposal = book.find(List.of(goal)).stream().findFirst().orElseThrow(NotFound::new);
        book.decline(goal, desk.stamp());
        tell(goal, proposal, "indicatorDeclined");
    }

    /** Takes a declined goal up again. */
    public void restore(GoalId goal) {
        book.restore(goal);
        book.find(List.of(goal)).stream().findFirst().ifPresent(proposal -> tell(goal, proposal, "indicatorRestored"));
    }

    private void make(GoalId goal, IndicatorDraft draft, IndicatorTarget target) {
        indicators.define(draft);
        indicators.targets(draft.id(), 1, List.of(target));
        goals.link(draft.id(), goal);
    }

    private void tell(GoalId goal, Proposal proposal, String action) {
        trail.record(AuditRecord.of(Subject.of("indicatorProposal", goal.uuid()), action)
                .text("task", proposal.taskTitle())
                .detail("goal", proposal.draft().name()));
    }
}
