package org.chainlead.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chainlead.attachment.AttachmentId;
import org.chainlead.attachment.Attachments;
import org.chainlead.common.NotFound;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.org.Actor;
import org.chainlead.org.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 延期, 变更, 挂起, 终止. Decided by who set the matter: the office its own matters, the leader in charge those set by the
 * leader; where it is a document or a minute the SUPERVISION_HEAD records the issuer's decision with its paper.
 */
@Service
@Transactional
public class TaskChanges {

    /** Longest suspension in days (product.md, SUSPENDED). */
    public static final int LONGEST_SUSPENSION = 90;

    private final TaskDesk desk;
    private final TaskScope scope;
    private final TaskRequests requests;
    private final TaskParts parts;
    private final Tasks tasks;
    private final ElementVersions versions;
    private final LightKeeper lights;
    private final TaskMessages messages;
    private final Attachments attachments;

    TaskChanges(
            TaskDesk desk,
            TaskScope scope,
            TaskRequests requests,
            TaskParts parts,
            Tasks tasks,
            ElementVersions versions,
            LightKeeper lights,
            TaskMessages messages,
            Attachments attachments) {
        this.desk = desk;
        this.scope = scope;
        this.requests = requests;
        this.parts = parts;
        this.tasks = tasks;
        this.versions = versions;
        this.lights = lights;
        this.messages = messages;
        this.attachments = attachments;
    }

    /** 申请延期, before the deadline has passed. A 节点阈值 is never extended. */
    @PreAuthorize("@access.may('task.extend')")
    public RequestId requestExtension(
            TaskId id, LocalDate newDue, String reason, String progress, Collection<AttachmentId> files) {
        Task task = desk.open(id, "task.extend");
        Refusal.ifAny(extensionRefusals(task, newDue, reason, progress));
        RequestId request = requests.ask(
                task, RequestKind.EXTENSION, Element.DEADLINE, reason, progress, "", newDue, decidingPost(task));
        attachments.bind(files, TaskDesk.SUBJECT, task.id);
        desk.done(
                task,
                desk.entry(task, "extensionAsked")
                        .detail("from", task.dueOn)
                        .detail("to", newDue)
                        .reason(reason)
                        .text("progress", progress));
        messages.asked(task, decidingPost(task), RequestKind.EXTENSION);
        return request;
    }

    /** 申请变更 of any element. */
    @PreAuthorize("@access.may('task.amend')")
    public RequestId requestAmendment(TaskId id, Element element, String proposed, String reason) {
        Task task = desk.open(id, "task.amend");
        needUnderWay(task);
        TaskAssignment.needReason(reason);
        RequestId request =
                requests.ask(task, RequestKind.AMENDMENT, element, reason, "", proposed, null, decidingPost(task));
        desk.done(
                task,
                desk.entry(task, "amendmentAsked")
                        .detail("element", Texts.label(element))
                        .text("proposed", proposed)
                        .reason(reason));
        messages.asked(task, decidingPost(task), RequestKind.AMENDMENT);
        return request;
    }

    /** What an extension would touch, in words, shown with the request. */
    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('task.view')")
    public List<Reason> effects(TaskId id, LocalDate newDue) {
        Task task = desk.openToRead(id, "task.view");
        List<Reason> effects = new ArrayList<>();
        long children = tasks.findByParentId(task.id).stream()
                .filter(child -> child.dueOn != null && child.state.isUnderWay())
                .count();
        if (children > 0) {
            effects.add(Reason.of("task.effect.children", children));
        }
        if (task.originalDueOn != null && newDue.getYear() > task.originalDueOn.getYear()) {
            effects.add(Reason.of("task.effect.nextYear", task.originalDueOn.getYear()));
        }
        effects.add(Reason.of("task.effect.original", task.originalDueOn == null ? "" : task.originalDueOn));
        return effects;
    }

    /** The office's 拟办意见 on a request, for who decides. */
    @PreAuthorize("@access.may('task.opinion')")
    public void giveOpinion(RequestId id, String opinion) {
        TaskRequestView request = requests.find(id).orElseThrow(NotFound::new);
        Task task = desk.open(request.task(), "task.opinion");
        requests.opinion(id, opinion);
        desk.done(
                task, desk.entry(task, "opinionGiven").text("opinion", opinion).insideOffice());
    }

    /**
     * 同意.
     *
     * @param paper number of the issuer's paper where a document or a minute set the matter
     * @param amended the elements after an approved amendment; absent for an extension
     */
    @PreAuthorize("@access.may('task.decide')")
    public void approve(RequestId id, String decision, String paper, @Nullable TaskDraft amended) {
        TaskRequestView request = requests.find(id).orElseThrow(NotFound::new);
        Task task = openToDecide(request, paper);
        claim(request, RequestState.APPROVED, decision, paper);
        if (request.kind() == RequestKind.EXTENSION && request.newDueOn() != null) {
            task.extend(request.newDueOn(), desk.now());
        } else if (amended != null) {
            amend(task, amended);
        }
        task.elementsNo++;
        versions.keep(task, request.reason(), desk.now());
        lights.assess(task);
        desk.done(
                task,
                desk.entry(task, request.kind() == RequestKind.EXTENSION ? "extensionGranted" : "amendmentGranted")
                        .detail("from", request.oldDueOn())
                        .detail("to", request.newDueOn())
                        .text("paper", paper)
                        .text("decision", decision));
        messages.decided(task, request.kind(), true);
    }

    /** 不同意, with reason. */
    @PreAuthorize("@access.may('task.decide')")
    public void refuse(RequestId id, String reason, String paper) {
        TaskRequestView request = requests.find(id).orElseThrow(NotFound::new);
        Task task = openToDecide(request, paper);
        TaskAssignment.needReason(reason);
        claim(request, RequestState.REFUSED, reason, paper);
        desk.done(
                task,
                desk.entry(task, request.kind() == RequestKind.EXTENSION ? "extensionRefused" : "amendmentRefused")
                        .text("paper", paper)
                        .reason(reason));
        messages.decided(task, request.kind(), false);
    }

    /** 挂起, at most 90 days; the last light stays, with a bar. */
    @PreAuthorize("@access.may('task.suspend')")
    public void suspend(TaskId id, LocalDate until, String reason, String paper) {
        Task task = openMatter(id, "task.suspend", paper);
        TaskAssignment.needReason(reason);
        if (!until.isAfter(desk.today())) {
            throw Refusal.because("task.refused.suspendedPast");
        }
        task.suspend(until, desk.today().plusDays(LONGEST_SUSPENSION), desk.now());
        desk.done(
                task,
                desk.entry(task, "suspended")
                        .detail("until", until)
                        .text("paper", paper)
                        .reason(reason));
        messages.toUnit(task, "task.message.suspended");
    }

    @PreAuthorize("@access.may('task.suspend')")
    public void resume(TaskId id, String reason) {
        Task task = desk.open(id, "task.suspend");
        task.resume(desk.now());
        lights.assess(task);
        desk.done(task, desk.entry(task, "resumed").reason(reason));
        messages.toUnit(task, "task.message.resumed");
    }

    @PreAuthorize("@access.may('task.terminate')")
    public void terminate(TaskId id, String reason, String paper) {
        Task task = openMatter(id, "task.terminate", paper);
        TaskAssignment.needReason(reason);
        task.terminate(desk.now());
        desk.done(task, desk.entry(task, "terminated").text("paper", paper).reason(reason));
        messages.toUnit(task, "task.message.terminated");
    }

    /** Sets 核验灯 by hand; the rule's light returns when the override is lifted with an absent light. */
    @PreAuthorize("@access.may('task.light')")
    public void overrideLight(TaskId id, org.chainlead.common.@Nullable Light light, String reason) {
        Task task = desk.open(id, "task.light");
        TaskAssignment.needReason(reason);
        task.overriddenLight = light;
        task.overrideReason = light == null ? null : reason;
        lights.assess(task);
        desk.done(
                task,
                desk.entry(task, light == null ? "lightOverrideLifted" : "lightOverridden")
                        .detail("light", light == null ? null : light.label())
                        .reason(reason));
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('task.view')")
    public List<TaskRequestView> requests(TaskId id) {
        desk.openToRead(id, "task.view");
        return requests.of(id);
    }

    private void amend(Task task, TaskDraft amended) {
        task.write(amended, task.specialActionId, desk.now());
        Refusal.ifAny(DraftPolicies.tooLong(task));
        parts.write(task.id, amended);
    }

    private List<Reason> extensionRefusals(Task task, LocalDate newDue, String reason, String progress) {
        List<Reason> refusals = new ArrayList<>();
        if (task.state != TaskState.IN_PROGRESS) {
            refusals.add(Reason.of("task.refused.notUnderWay", task.title, Texts.label(task.state)));
        }
        if (task.dueOn == null || desk.today().isAfter(task.dueOn)) {
            refusals.add(Reason.of("task.refused.extensionLate", task.title));
        } else if (!newDue.isAfter(task.dueOn)) {
            refusals.add(Reason.of("task.refused.extensionNotLater", task.dueOn));
        }
        boolean threshold = parts.goals(List.of(task.id)).getOrDefault(task.id, List.of()).stream()
                .anyMatch(goal -> goal.kind() == GoalKind.THRESHOLD);
        if (threshold) {
            refusals.add(Reason.of("task.refused.thresholdNeverExtended", task.title));
        }
        if (reason.isBlank() || progress.isBlank()) {
            refusals.add(Reason.of("task.missing.extensionReason"));
        }
        return refusals;
    }

    private void needUnderWay(Task task) {
        if (!task.state.isUnderWay()) {
            throw Refusal.because("task.refused.notUnderWay", task.title, Texts.label(task.state));
        }
    }

    /** The post that decides, when the leader set the matter. */
    private static @Nullable UUID decidingPost(Task task) {
        return task.setBy == SetBy.LEADER ? task.postId : null;
    }

    private Task openToDecide(TaskRequestView request, String paper) {
        if (request.kind() == RequestKind.ADJUSTMENT) {
            throw Refusal.because("task.refused.adjustmentByApproval", request.title());
        }
        return openMatter(request.task(), "task.decide", paper);
    }

    /** Opens a task for who set the matter. */
    private Task openMatter(TaskId id, String operation, String paper) {
        Task task = desk.open(id, operation);
        Actor actor = desk.actor();
        boolean leaders = task.setBy == SetBy.LEADER && task.postId != null;
        if (leaders && actor.role() != Role.LEADER && paper.isBlank()) {
            throw Refusal.because("task.refused.leaderSetIt", task.title);
        }
        if (!leaders && actor.role() == Role.LEADER) {
            throw Refusal.because("task.refused.headDecides", task.title);
        }
        boolean issued = task.setBy == SetBy.DOCUMENT || task.setBy == SetBy.MINUTE;
        if (issued && paper.isBlank()) {
            throw Refusal.because("task.missing.paper", task.title);
        }
        if (scope.relations(id).isEmpty() && actor.role() == Role.LEADER) {
            throw new NotFound();
        }
        return task;
    }

    private void claim(TaskRequestView request, RequestState state, String decision, String paper) {
        if (!requests.decide(request.id(), state, decision, paper)) {
            throw Refusal.because("task.refused.alreadyDecided", request.title());
        }
    }
}
