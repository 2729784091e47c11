package org.chainlead.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.NotFound;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.org.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 年度结转: proposed by a 督查员 for chosen tasks, decided by the SUPERVISION_HEAD who did not propose; each task is carried
 * by itself and once, however often the decision is sent.
 */
@Service
@Transactional
public class CarryOvers {

    private static final String SUBJECT = "carryOver";

    private static final int SHOWN = 50;

    private final CarryOverRows rows;
    private final CarryOverWork work;
    private final TaskDesk desk;
    private final Tasks tasks;
    private final TaskMessages messages;
    private final Plans plans;
    private final AuditTrail trail;
    private final Access access;
    private final Bulk bulk;

    CarryOvers(
            CarryOverRows rows,
            CarryOverWork work,
            TaskDesk desk,
            Tasks tasks,
            TaskMessages messages,
            Plans plans,
            AuditTrail trail,
            Access access,
            Bulk bulk) {
        this.rows = rows;
        this.work = work;
        this.desk = desk;
        this.tasks = tasks;
        this.messages = messages;
        this.plans = plans;
        this.trail = trail;
        this.access = access;
        this.bulk = bulk;
    }

    /** What would come of each task, before anything is proposed. */
    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('task.carryOverPropose')")
    public List<CarryOver.Row> preview(Collection<TaskId> ids, PlanId plan) {
        plans.needOpen(plan);
        return ids.stream().map(id -> preview(id, plan)).toList();
    }

    /**
     * Puts the tasks that can be carried before the head; sent twice it is proposed once.
     *
     * @return what came of each task
     * @throws Refusal when plan, dates or reason are wanting, or none of the tasks can be carried
     */
    @PreAuthorize("@access.may('task.carryOverPropose')")
    public List<CarryOver.Row> propose(Collection<TaskId> ids, ProposeCarryOver wish) {
        Refusal.ifAny(wish.objections(desk.today()));
        PlanId plan = Objects.requireNonNull(wish.plan());
        if (rows.lock(wish.id()).isPresent()) {
            return preview(ids, plan);
        }
        ids.forEach(id -> tasks.lock(id.uuid()));
        List<CarryOver.Row> all = preview(ids, plan);
        List<TaskId> fit = all.stream()
                .filter(row -> row.refused().isEmpty())
                .map(CarryOver.Row::task)
                .toList();
        if (fit.isEmpty()) {
            throw Refusal.because("task.carry.refused.none");
        }
        rows.add(wish, fit, desk.actor(), desk.now());
        trail.record(entry(wish.id(), "carryOverProposed")
                .detail("plan", plans.name(plan))
                .detail("tasks", fit.size())
                .detail("due", wish.dueOn())
                .reason(wish.reason()));
        messages.carryOverProposed(wish.id(), fit.size());
        return all;
    }

    /** Undecided first. */
    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('task.carryOvers')")
    public List<CarryOver> all() {
        UUID me = desk.actor().account().uuid();
        return rows.page(SHOWN, access.may("task.carryOverDecide") ? me : null);
    }

    /** Number of proposals that wait for the acting person's decision. */
    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('task.carryOverDecide')")
    public long waiting() {
        return rows.waiting(desk.actor().account().uuid());
    }

    /** 同意: carries what is not carried yet; a row that is refused keeps its reason and may be tried again. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @PreAuthorize("@access.may('task.carryOverDecide')")
    public List<RowResult> approve(CarryOverId id) {
        List<RowResult> results = bulk.each(rows.open(id), task -> carry(id, task));
        results.stream()
                .filter(result -> !result.done())
                .forEach(result -> rows.settle(id, result.task(), null, result.message()));
        return results;
    }

    /** 退回, with reason. */
    @PreAuthorize("@access.may('task.carryOverDecide')")
    public void refuse(CarryOverId id, String reason) {
        TaskAssignment.needReason(reason);
        CarryOverRows.Header proposal = undecidedByMe(id);
        if (proposal.decision() != null) {
            throw Refusal.because("task.carry.refused.decided");
        }
        rows.decide(id, "RETURNED", reason, desk.actor().signedName(), desk.now());
        trail.record(entry(id, "carryOverReturned").reason(reason));
        messages.carryOverReturned(id, proposal.proposedBy());
    }

    private void carry(CarryOverId id, TaskId task) {
        CarryOverRows.Header proposal = undecidedByMe(id);
        if ("RETURNED".equals(proposal.decision())) {
            throw Refusal.because("task.carry.refused.decided");
        }
        if (proposal.decision() == null) {
            rows.decide(id, "APPROVED", "", desk.actor().signedName(), desk.now());
            trail.record(entry(id, "carryOverApproved"));
            messages.carryOverApproved(id, proposal.proposedBy());
        }
        if (rows.open(id).contains(task)) {
            rows.settle(id, task, work.carry(desk.open(task, "task.carryOverDecide"), proposal), "");
        }
    }

    private CarryOverRows.Header undecidedByMe(CarryOverId id) {
        CarryOverRows.Header proposal = rows.lock(id).orElseThrow(NotFound::new);
        if (proposal.proposedBy().equals(desk.actor().account().uuid())) {
            throw Refusal.because("task.carry.refused.own");
        }
        return proposal;
    }

    private CarryOver.Row preview(TaskId id, PlanId plan) {
        Task task = desk.openToRead(id, "task.carryOverPropose");
        List<Reason> objections = new ArrayList<>();
        work.objection(task, plan).ifPresent(objections::add);
        if (objections.isEmpty() && rows.isProposed(id)) {
            objections.add(Reason.of("task.carry.refused.proposed", task.title));
        }
        long children = tasks.findByParentId(task.id).stream()
                .filter(child -> TaskArrow.CARRY_OVER.startsAt(child.state))
                .count();
        return new CarryOver.Row(
                id,
                task.title,
                task.dueOn,
                task.originalDueOn,
                children,
                null,
                objections.isEmpty() ? "" : objections.getFirst().text());
    }

    private static AuditRecord entry(CarryOverId id, String action) {
        return AuditRecord.of(Subject.of(SUBJECT, id.uuid()), action);
    }
}
