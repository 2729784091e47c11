package org.chainlead.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.attachment.AttachmentId;
import org.chainlead.attachment.Attachments;
import org.chainlead.audit.AuditRecord;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.NotFound;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 延期, 变更, 挂起, 终止: asked for by the unit, with 拟办意见 of the office, decided by who set the matter
 * ({@link MatterGate}).
 */
@Service
@Transactional
public class TaskChanges {

    private final TaskDesk desk;
    private final MatterGate gate;
    private final TaskRequests requests;
    private final TaskParts parts;
    private final Tasks tasks;
    private final ElementVersions versions;
    private final LightKeeper lights;
    private final TaskMessages messages;
    private final TaskRecipients people;
    private final Attachments attachments;
    private final TaskSteering steering;
    private final ElementWords words;
    private final ExtensionEffects effects;
    private final WorkCalendar calendar;

    TaskChanges(
            TaskDesk desk,
            MatterGate gate,
            TaskRequests requests,
            TaskParts parts,
            Tasks tasks,
            ElementVersions versions,
            LightKeeper lights,
            TaskMessages messages,
            TaskRecipients people,
            Attachments attachments,
            TaskSteering steering,
            ElementWords words,
            ExtensionEffects effects,
            WorkCalendar calendar) {
        this.desk = desk;
        this.gate = gate;
        this.requests = requests;
        this.parts = parts;
        this.tasks = tasks;
        this.versions = versions;
        this.lights = lights;
        this.messages = messages;
        this.people = people;
        this.attachments = attachments;
        this.steering = steering;
        this.words = words;
        this.effects = effects;
        this.calendar = calendar;
    }

    /** 申请延期, before the deadline has passed. A 节点阈值 is never extended. */
    @PreAuthorize("@access.may('task.extend')")
    public RequestId requestExtension(
            TaskId id, LocalDate newDue, String reason, String progress, Collection<AttachmentId> files) {
        Task task = desk.open(id, "task.extend");
        Refusal.ifAny(extensionRefusals(task, newDue, reason, progress));
        RequestId request = requests.ask(
                task,
                RequestKind.EXTENSION,
                Element.DEADLINE,
                reason,
                progress,
                "",
                newDue,
                MatterGate.decidingPost(task));
        AuditRecord entry = desk.entry(task, "extensionAsked")
                .detail("from", task.dueOn)
                .detail("to", newDue)
                .reason(reason)
                .text("progress", progress);
        desk.done(task, Attachments.note(entry, attachments.bind(files, TaskDesk.SUBJECT, task.id)));
        messages.asked(task, MatterGate.decidingPost(task), RequestKind.EXTENSION);
        return request;
    }

    /** 申请变更 of an element: what it is to become, applied by consent. */
    @PreAuthorize("@access.may('task.amend')")
    public RequestId requestAmendment(TaskId id, ElementChange change, String reason) {
        Task task = desk.open(id, "task.amend");
        needUnderWay(task);
        TaskAssignment.needReason(reason);
        TaskDraft present = versions.draftOf(task);
        Refusal.ifAny(change.objections(present, desk.today()));
        Refusal.ifAny(ThresholdPolicy.refuses(present, change.applyTo(present)));
        String proposed = words.of(change);
        RequestId request = requests.ask(
                task,
                RequestKind.AMENDMENT,
                change.element(),
                reason,
                "",
                proposed,
                null,
                MatterGate.decidingPost(task));
        requests.keepChange(request, change);
        desk.done(
                task,
                desk.entry(task, "amendmentAsked")
                        .detail("element", Texts.label(change.element()))
                        .text("proposed", proposed)
                        .reason(reason));
        messages.asked(task, MatterGate.decidingPost(task), RequestKind.AMENDMENT);
        return request;
    }

    /** 申请挂起 until a day, at most 90 days away. */
    @PreAuthorize("@access.may('task.askSuspension')")
    public RequestId requestSuspension(TaskId id, LocalDate until, String reason) {
        Task task = desk.open(id, "task.askSuspension");
        needUnderWay(task);
        TaskSteering.needFuture(until, desk.today());
        LocalDate latest = desk.today().plusDays(TaskSteering.LONGEST_SUSPENSION);
        if (until.isAfter(latest)) {
            throw Refusal.because("task.refused.suspendedTooLong", latest);
        }
        return ask(task, RequestKind.SUSPENSION, until, reason, "suspensionAsked");
    }

    /** 申请终止. */
    @PreAuthorize("@access.may('task.askTermination')")
    public RequestId requestTermination(TaskId id, String reason) {
        Task task = desk.open(id, "task.askTermination");
        needUnderWay(task);
        return ask(task, RequestKind.TERMINATION, null, reason, "terminationAsked");
    }

    private RequestId ask(Task task, RequestKind kind, @Nullable LocalDate until, String reason, String action) {
        TaskAssignment.needReason(reason);
        UUID post = MatterGate.decidingPost(task);
        RequestId request = requests.ask(task, kind, null, reason, "", "", until, post);
        desk.done(task, desk.entry(task, action).detail("until", until).reason(reason));
        messages.asked(task, post, kind);
        return request;
    }

    /**
     * 撤回 of what the unit asked for, until the office has acted on it.
     *
     * @throws Refusal when there is 拟办意见 on it or it is decided
     */
    @PreAuthorize("@access.may('task.withdrawRequest')")
    public void withdraw(RequestId id) {
        TaskRequestView request = requests.find(id).orElseThrow(NotFound::new);
        Task task = desk.open(request.task(), "task.withdrawRequest");
        if (!request.opinion().isBlank()) {
            throw Refusal.because("task.refused.requestHandled", request.title());
        }
        claim(request, RequestState.WITHDRAWN, "", "");
        if (request.kind() == RequestKind.ADJUSTMENT) {
            task.withdrawAdjustment(desk.now());
        }
        desk.done(task, desk.entry(task, "requestWithdrawn").detail("request", Texts.label(request.kind())));
        messages.requestWithdrawn(task, requests.decidingPost(id), request);
    }

    /**
     * What a change would touch, in words, shown with the request.
     *
     * @param newDue the later date; absent for another element
     */
    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('task.story')")
    public List<Reason> effects(TaskId id, @Nullable LocalDate newDue) {
        Task task = desk.openToRead(id, "task.story");
        return effects.of(task.id, newDue);
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

    /** 退回 of the office's own 拟办意见 to who gave it, for another one. */
    @PreAuthorize("@access.may('task.returnProposal')")
    public void returnOpinion(RequestId id, String reason) {
        TaskRequestView request = requests.find(id).orElseThrow(NotFound::new);
        Task task = desk.open(request.task(), "task.returnProposal");
        TaskAssignment.needReason(reason);
        UUID by = requests.clearOpinion(id);
        if (by == null) {
            throw Refusal.because("task.refused.noOpinion", request.title());
        }
        desk.done(task, desk.entry(task, "opinionReturned").reason(reason).insideOffice());
        messages.proposalReturned(task, by);
    }

    /**
     * 同意. An amendment is applied as asked for, or as the decider has written it.
     *
     * @param paper number of the issuer's paper where a document or a minute set the matter
     * @param amended the elements as the decider wrote them; absent to apply what was asked for
     * @throws Refusal also when the request says only in words what is to change, and no elements are given
     */
    @PreAuthorize("@access.may('task.decide')")
    public void approve(RequestId id, String decision, String paper, @Nullable TaskDraft amended) {
        TaskRequestView request = requests.find(id).orElseThrow(NotFound::new);
        Task task = openToDecide(request, paper);
        needUnderWay(task);
        claim(request, RequestState.APPROVED, decision, paper);
        switch (request.kind()) {
            case SUSPENSION ->
                steering.suspend(task, Objects.requireNonNull(request.newDueOn()), request.reason(), paper);
            case TERMINATION -> steering.terminate(task, request.reason(), paper);
            default -> changeElements(task, request, decision, paper, amended);
        }
        messages.decided(task, request.kind(), true);
    }

    private void changeElements(
            Task task, TaskRequestView request, String decision, String paper, @Nullable TaskDraft amended) {
        boolean extension = request.kind() == RequestKind.EXTENSION;
        if (extension) {
            task.extend(Objects.requireNonNull(request.newDueOn()), desk.now());
        } else {
            amend(task, amended == null ? asAsked(task, request) : amended);
        }
        task.elementsNo++;
        versions.keep(task, request.reason(), desk.now());
        requests.keepMade(request.id(), task);
        lights.assess(task);
        desk.done(
                task,
                desk.entry(task, extension ? "extensionGranted" : "amendmentGranted")
                        .detail("from", request.oldDueOn())
                        .detail("to", request.newDueOn())
                        .text("paper", paper)
                        .text("decision", decision));
    }

    private TaskDraft asAsked(Task task, TaskRequestView request) {
        if (request.change() == null) {
            throw Refusal.because("task.refused.amendInWords", task.title);
        }
        return request.change().applyTo(versions.draftOf(task));
    }

    /** The elements of a task as they would stand after consent to a 变更; empty when it was asked for in words only. */
    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('task.story')")
    public Optional<TaskDraft> afterConsent(RequestId id) {
        TaskRequestView request = requests.find(id).orElseThrow(NotFound::new);
        Task task = desk.openToRead(request.task(), "task.story");
        return Optional.ofNullable(request.change()).map(change -> change.applyTo(versions.draftOf(task)));
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
                desk.entry(task, refused(request.kind())).text("paper", paper).reason(reason));
        messages.decided(task, request.kind(), false);
    }

    private static String refused(RequestKind kind) {
        return switch (kind) {
            case EXTENSION -> "extensionRefused";
            case SUSPENSION -> "suspensionRefused";
            case TERMINATION -> "terminationRefused";
            case AMENDMENT, ADJUSTMENT -> "amendmentRefused";
        };
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('task.story')")
    public List<TaskRequestView> requests(TaskId id) {
        if (desk.seesElementsOnly(id)) {
            return List.of();
        }
        desk.openToRead(id, "task.story");
        return requests.of(id);
    }

    private void amend(Task task, TaskDraft amended) {
        Refusal.ifAny(ThresholdPolicy.refuses(versions.draftOf(task), amended));
        UUID lead = task.leadUnitId;
        List<UUID> others = people.others(task);
        task.write(amended, task.specialActionId, desk.now());
        if (!Objects.equals(lead, task.leadUnitId)) {
            task.handlerId = null;
            messages.leadChanged(task, lead);
        }
        Refusal.ifAny(DraftPolicies.tooLong(task));
        parts.write(task.id, amended);
        messages.joined(task, others);
    }

    private List<Reason> extensionRefusals(Task task, LocalDate newDue, String reason, String progress) {
        List<Reason> refusals = new ArrayList<>();
        if (task.state != TaskState.IN_PROGRESS) {
            refusals.add(Reason.of("task.refused.notUnderWay", task.title, Texts.label(task.state)));
        }
        if (task.dueOn == null || calendar.isOverdue(task.dueOn, desk.now())) {
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

    private Task openToDecide(TaskRequestView request, String paper) {
        if (request.kind() == RequestKind.ADJUSTMENT) {
            throw Refusal.because("task.refused.adjustmentByApproval", request.title());
        }
        return gate.open(request.task(), "task.decide", paper);
    }

    private void claim(TaskRequestView request, RequestState state, String decision, String paper) {
        boolean decided = state != RequestState.WITHDRAWN;
        if (decided && request.kind().touchesOthers()) {
            requests.keepEffects(request.id(), effects.of(request.task().uuid(), request.newDueOn()));
        }
        if (!requests.decide(request.id(), state, decision, paper)) {
            throw Refusal.because("task.refused.alreadyDecided", request.title());
        }
    }
}
