package org.chainlead.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chainlead.attachment.AttachmentId;
import org.chainlead.attachment.Attachments;
import org.chainlead.audit.AuditRecord;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.org.Actor;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.Role;
import org.chainlead.task.spi.ClosureCondition;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 办结, 销号, 归档, 重启: asked for by the unit, verified by the office, never by one who acted for the unit. */
@Service
@Transactional
public class TaskCompletion {

    private final TaskDesk desk;
    private final Tasks tasks;
    private final TaskParts parts;
    private final LightKeeper lights;
    private final TaskMessages messages;
    private final Attachments attachments;
    private final ActedForUnit actedForUnit;
    private final TaskRequests requests;
    private final ClosureReport leaders;
    private final List<ClosureCondition> conditions;
    private final Bulk bulk;

    TaskCompletion(
            TaskDesk desk,
            Tasks tasks,
            TaskParts parts,
            LightKeeper lights,
            TaskMessages messages,
            Attachments attachments,
            ActedForUnit actedForUnit,
            TaskRequests requests,
            ClosureReport leaders,
            List<ClosureCondition> conditions,
            Bulk bulk) {
        this.desk = desk;
        this.tasks = tasks;
        this.parts = parts;
        this.lights = lights;
        this.messages = messages;
        this.attachments = attachments;
        this.actedForUnit = actedForUnit;
        this.requests = requests;
        this.leaders = leaders;
        this.conditions = conditions;
        this.bulk = bulk;
    }

    /** The checklist before completion: goals, children, and what the modules above add. */
    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('task.story')")
    public List<ClosureCheck> checklist(TaskId id) {
        return desk.seesElementsOnly(id) ? List.of() : checks(desk.openToRead(id, "task.story"));
    }

    /**
     * 申请办结. A task of a 单位组 has no lead unit that could ask: a 督查员 does so for all of its children.
     *
     * @param statement result in words
     * @param reason why it is asked although goals are not reached or children are open; needed only then
     * @param evidence staged files; needed unless files of the task are there from before
     */
    @PreAuthorize("@access.may('task.complete')")
    public void request(
            TaskId id, CompletionResult asked, String statement, String reason, Collection<AttachmentId> evidence) {
        Task task = desk.open(id, "task.complete");
        refuseForAnother(task);
        if (statement.isBlank()) {
            throw Refusal.because("task.missing.statement");
        }
        refuseOpen(checks(task), reason);
        needEvidence(task, evidence);
        Actor actor = desk.actor();
        task.requestCompletion(asked, actor.account().uuid(), desk.now());
        AuditRecord entry = desk.entry(task, "completionAsked")
                .detail("result", Texts.label(asked))
                .text("statement", statement)
                .reason(reason);
        desk.done(task, Attachments.note(entry, attachments.bind(evidence, TaskDesk.SUBJECT, task.id)));
        messages.completionAsked(task);
    }

    /** 撤回, until the office has acted. */
    @PreAuthorize("@access.may('task.complete')")
    public void withdraw(TaskId id) {
        Task task = desk.open(id, "task.complete");
        refuseForAnother(task);
        task.withdrawCompletion(desk.now());
        desk.done(task, desk.entry(task, "completionWithdrawn"));
        messages.completionWithdrawn(task);
    }

    /** A 督查员 proposes what the verification should say. */
    @PreAuthorize("@access.may('task.propose')")
    public void propose(TaskId id, CompletionResult result, String remark) {
        Task task = desk.open(id, "task.propose");
        refuseIfActedForUnit(task);
        task.propose(result, desk.actor().account().uuid(), desk.now());
        desk.done(
                task,
                desk.entry(task, "completionProposed")
                        .detail("result", Texts.label(result))
                        .text("remark", remark)
                        .insideOffice());
        messages.completionProposed(task);
    }

    /** The same for many, each with the result the unit asked for. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @PreAuthorize("@access.may('task.propose')")
    public List<RowResult> proposeAll(Collection<TaskId> ids, String remark) {
        return bulk.each(ids, id -> propose(id, requested(id), remark));
    }

    private CompletionResult requested(TaskId id) {
        CompletionResult requested = desk.openToRead(id, "task.propose").requestedResult;
        return requested == null ? CompletionResult.COMPLETED : requested;
    }

    /** 退回 of a 督查员's proposal, with reason; the matter waits for another proposal. */
    @PreAuthorize("@access.may('task.returnProposal')")
    public void returnProposal(TaskId id, String reason) {
        Task task = desk.open(id, "task.returnProposal");
        TaskAssignment.needReason(reason);
        UUID by = task.returnProposal(desk.now());
        desk.done(task, desk.entry(task, "proposalReturned").reason(reason).insideOffice());
        messages.proposalReturned(task, by);
    }

    /** 核验通过 of what a 督查员 proposed. With goals not reached or children open the decision needs its own reason. */
    @PreAuthorize("@access.may('task.verify')")
    public void pass(TaskId id, CompletionResult result, String reason) {
        Task task = openToVerify(id);
        needProposal(task);
        List<ClosureCheck> checks = checks(task);
        refuseOpen(checks, reason);
        boolean open = checks.stream().anyMatch(check -> !check.fulfilled());
        task.pass(result, open, desk.actor().account().uuid(), desk.now());
        requests.lapse(task);
        lights.assess(task);
        desk.done(
                task,
                desk.entry(task, "completed").detail("result", resultText(task)).reason(reason));
        messages.toUnit(task, "task.message.completed");
    }

    /** The same for many, each with the result proposed by the 督查员; of a split child with the one asked for. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @PreAuthorize("@access.may('task.verify')")
    public List<RowResult> passAll(Collection<TaskId> ids, String reason) {
        return bulk.each(ids, id -> pass(id, resultOf(id), reason));
    }

    private CompletionResult resultOf(TaskId id) {
        Task task = desk.openToRead(id, "task.verify");
        CompletionResult proposed = task.proposedResult == null ? task.requestedResult : task.proposedResult;
        return proposed == null ? CompletionResult.COMPLETED : proposed;
    }

    private static String resultText(Task task) {
        String result = task.result == null ? "" : Texts.label(task.result);
        return task.unreached ? Texts.t("task.ui.resultUnreached", result) : result;
    }

    /** 核验退回: what is missing. */
    @PreAuthorize("@access.may('task.verify')")
    public void returnWork(TaskId id, String missing) {
        Task task = openToVerify(id);
        TaskAssignment.needReason(missing);
        task.returnWork(desk.now());
        lights.assess(task);
        desk.done(task, desk.entry(task, "completionReturned").reason(missing));
        messages.toUnit(task, "task.message.completionReturned");
    }

    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @PreAuthorize("@access.may('task.verify')")
    public List<RowResult> returnAll(Collection<TaskId> ids, String missing) {
        return bulk.each(ids, id -> returnWork(id, missing));
    }

    /** 销号: by the head who did not propose; for 批示 and meeting matters after the report to the leader. */
    @PreAuthorize("@access.may('task.close')")
    public void close(TaskId id, String report) {
        Task task = desk.open(id, "task.close");
        if (desk.actor().account().uuid().equals(task.proposedBy)) {
            throw Refusal.because("task.refused.proposerMayNotClose", task.title);
        }
        needOfficeOrParentLead(task);
        List<LeaderPostId> waiting = leaders.waiting(id);
        boolean toLeader = ClosureReport.isOwedBySource(task) || !waiting.isEmpty();
        if (toLeader && report.isBlank()) {
            throw Refusal.because("task.missing.closureReport", task.title);
        }
        task.close(desk.now());
        desk.done(task, desk.entry(task, "closed").text("report", report));
        messages.toUnit(task, "task.message.closed");
        if (toLeader) {
            messages.toLeader(task, waiting, "task.message.closed");
        }
    }

    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @PreAuthorize("@access.may('task.close')")
    public List<RowResult> closeAll(Collection<TaskId> ids, String report) {
        return bulk.each(ids, id -> close(id, report));
    }

    @PreAuthorize("@access.may('task.archive')")
    public void archive(TaskId id, Retention retention) {
        Task task = desk.open(id, "task.archive");
        task.archive(retention, desk.now());
        desk.done(task, desk.entry(task, "archived").detail("retention", Texts.label(retention)));
        messages.archived(task);
    }

    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @PreAuthorize("@access.may('task.archive')")
    public List<RowResult> archiveAll(Collection<TaskId> ids, Retention retention) {
        return bulk.each(ids, id -> archive(id, retention));
    }

    /** 重启（回头看）. */
    @PreAuthorize("@access.may('task.reopen')")
    public void reopen(TaskId id, String reason) {
        Task task = desk.open(id, "task.reopen");
        TaskAssignment.needReason(reason);
        if (tasks.findByCarriedFromId(task.id).isPresent()) {
            throw Refusal.because("task.refused.reopenCarried", task.title);
        }
        task.reopen(desk.now());
        lights.assess(task);
        desk.done(task, desk.entry(task, "reopened").reason(reason));
        messages.toWorkers(task, "task.message.reopened");
    }

    private Task openToVerify(TaskId id) {
        Task task = desk.open(id, "task.verify");
        needOfficeOrParentLead(task);
        refuseIfActedForUnit(task);
        return task;
    }

    /** The children of a 单位组 carry their own evidence. */
    private void needEvidence(Task task, Collection<AttachmentId> evidence) {
        if (evidence.isEmpty()
                && !task.isOfGroup()
                && attachments.of(TaskDesk.SUBJECT, task.id).isEmpty()) {
            throw Refusal.because("task.missing.evidence", task.title);
        }
    }

    /** Nobody verifies alone: the 督查员 proposes and another decides; for a 单位组 the 督查员 asked himself. */
    private void needProposal(Task task) {
        if (!task.isProposed()) {
            throw Refusal.because("task.refused.notProposed", task.title);
        }
        if (desk.actor().account().uuid().equals(task.proposedBy)) {
            throw Refusal.because("task.refused.ownVerification", task.title);
        }
    }

    /** A child made by splitting is verified and closed by the head of the parent's lead unit, all others by the office. */
    private void needOfficeOrParentLead(Task task) {
        boolean parentDecides = task.childKind == ChildKind.SPLIT;
        if (parentDecides != (desk.actor().role() == Role.UNIT_HEAD)) {
            throw Refusal.because(
                    parentDecides ? "task.refused.parentHeadDecides" : "task.refused.headDecides", task.title);
        }
    }

    private void refuseForAnother(Task task) {
        if (desk.actor().isOffice() && !task.isOfGroup()) {
            throw Refusal.because("task.refused.unitAsks", task.title);
        }
    }

    private void refuseIfActedForUnit(Task task) {
        if (actedForUnit.is(desk.actor(), task)) {
            throw Refusal.because("task.refused.actedForUnit", task.title);
        }
    }

    private List<ClosureCheck> checks(Task task) {
        List<ClosureCheck> checks = new ArrayList<>(new OwnClosureChecks(tasks, parts, lights).check(task));
        conditions.forEach(condition -> checks.addAll(condition.check(task.taskId())));
        return checks;
    }

    private static void refuseOpen(List<ClosureCheck> checks, String reason) {
        Stream<ClosureCheck> open = checks.stream().filter(check -> !check.fulfilled());
        List<Reason> refused = open.filter(check -> check.blocking() || reason.isBlank())
                .map(ClosureCheck::reason)
                .toList();
        if (!refused.isEmpty()) {
            List<Reason> reasons = new ArrayList<>(refused);
            if (checks.stream().noneMatch(check -> !check.fulfilled() && check.blocking())) {
                reasons.add(Reason.of("task.missing.reasonForOpen"));
            }
            throw new Refusal(reasons);
        }
    }
}
