package org.chainlead.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.org.AccountId;
import org.chainlead.org.Directory;
import org.chainlead.org.Role;
import org.chainlead.org.UnitGroupId;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitRef;
import org.chainlead.task.spi.HandOutGate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 交办 and 签收: deciding on what was put forward, handing it out, signing for it. */
@Service
@Transactional
public class TaskAssignment {

    /** Working days a unit has to sign (product.md, PENDING_ACCEPTANCE). */
    public static final int DAYS_TO_ACCEPT = 1;

    private final TaskDesk desk;
    private final TaskScope scope;
    private final TaskParts parts;
    private final Tasks tasks;
    private final CaseNumbers numbers;
    private final ElementVersions versions;
    private final TaskMessages messages;
    private final LightKeeper lights;
    private final WorkCalendar calendar;
    private final Directory directory;
    private final Bulk bulk;
    private final TaskRequests requests;
    private final ApplicationEventPublisher events;
    private final List<HandOutGate> gates;

    TaskAssignment(
            TaskDesk desk,
            TaskScope scope,
            TaskParts parts,
            Tasks tasks,
            CaseNumbers numbers,
            ElementVersions versions,
            TaskMessages messages,
            LightKeeper lights,
            WorkCalendar calendar,
            Directory directory,
            Bulk bulk,
            TaskRequests requests,
            ApplicationEventPublisher events,
            List<HandOutGate> gates) {
        this.desk = desk;
        this.scope = scope;
        this.parts = parts;
        this.tasks = tasks;
        this.numbers = numbers;
        this.versions = versions;
        this.messages = messages;
        this.lights = lights;
        this.calendar = calendar;
        this.directory = directory;
        this.bulk = bulk;
        this.requests = requests;
        this.events = events;
        this.gates = gates;
    }

    /**
     * 批准（交办）: the 督查编号 is taken, the clock runs from the next day, a task for a 单位组 becomes one child a member.
     *
     * @param basis what the decision rests on
     */
    @PreAuthorize("@access.may('task.approve')")
    public void approve(TaskId id, String basis) {
        Task task = openForDecision(id);
        if (basis.isBlank()) {
            throw Refusal.because("task.missing.basis");
        }
        handOut(task, basis);
    }

    /**
     * Hands out what a leader's 批示 asks for, as the office worded it; the leader's word is the approval, and the source
     * its basis. The author is who proposed it and never the one who decides.
     *
     * @param parent the task it was written on when it becomes a child, which must have been handed out and not be done
     * @throws Refusal with everything missing in the draft
     */
    @PreAuthorize("@access.may('task.assignInstruction')")
    public void assignInstruction(TaskId id, @Nullable TaskId parent, TaskDraft draft, TaskAuthor author) {
        if (author.account().equals(desk.actor().account())) {
            throw Refusal.because("task.refused.ownDraft", draft.title());
        }
        Instant now = desk.now();
        Task task = new Task(id, draft, null, desk.actor(), now);
        task.authorId = author.account().uuid();
        task.authorUnitId = author.unit().uuid();
        task.authorRole = author.role();
        if (parent != null) {
            task.parentId = parentFor(parent).id;
            task.childKind = ChildKind.INSTRUCTION;
        }
        Refusal.ifAny(task.missing(!draft.goals().isEmpty()));
        task.submit(now);
        tasks.saveAndFlush(task);
        parts.write(task.id, draft);
        handOut(task, draft.sourceTitle() == null ? "" : draft.sourceTitle());
    }

    /**
     * Hands out a draft that repeats what a meeting decided, the minutes or the chair's word being the approval. The author
     * never hands out the own draft, and a draft whose word is still missing is refused by its {@link HandOutGate}.
     *
     * @param basis the minutes with their number, or the chair's word
     * @throws Refusal with everything missing in the draft
     */
    @PreAuthorize("@access.may('task.assignMeeting')")
    public void assignMeeting(TaskId id, String basis) {
        Task task = desk.open(id, "task.assignMeeting");
        if (task.sourceKind != SourceKind.MEETING || task.state != TaskState.DRAFT) {
            throw Refusal.because("task.refused.notMeetingDraft", task.title, Texts.label(task.state));
        }
        if (task.authorId.equals(desk.actor().account().uuid())) {
            throw Refusal.because("task.refused.ownDraft", task.title);
        }
        Refusal.ifAny(task.missing(parts.goals(List.of(task.id)).containsKey(task.id)));
        task.submit(desk.now());
        handOut(task, basis);
    }

    /** The same for many, each by itself. */
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.NOT_SUPPORTED)
    @PreAuthorize("@access.may('task.approve')")
    public List<RowResult> approveAll(Collection<TaskId> ids, String basis) {
        return bulk.each(ids, id -> approve(id, basis));
    }

    /** 退回 to the author with the reason; of an adjustment asked for: 不予调整, the unit signs as handed out. */
    @PreAuthorize("@access.may('task.approve')")
    public void returnDraft(TaskId id, String reason) {
        Task task = openForDecision(id);
        needReason(reason);
        if (task.assignedAt != null) {
            restore(task);
            task.refuseAdjustment(desk.now());
            requests.decideOpen(task, RequestKind.ADJUSTMENT, false, reason);
            desk.done(task, desk.entry(task, "adjustmentRefused").reason(reason));
            messages.decided(task, RequestKind.ADJUSTMENT, false);
            return;
        }
        task.returnDraft(desk.now());
        desk.done(task, desk.entry(task, "taskReturned").reason(reason).insideUnit(task.authorUnitId));
        messages.returned(task);
    }

    /** The same for many, each by itself. */
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.NOT_SUPPORTED)
    @PreAuthorize("@access.may('task.approve')")
    public List<RowResult> returnDraftAll(Collection<TaskId> ids, String reason) {
        return bulk.each(ids, id -> returnDraft(id, reason));
    }

    /**
     * 撤回 of 交办, until the unit has signed: back to who decides. The unit no longer reads it and is told so; its 通知单 is
     * 作废.
     */
    @PreAuthorize("@access.may('task.approve')")
    public void recall(TaskId id, String reason) {
        Task task = openForDecision(id);
        needReason(reason);
        if (task.childKind == ChildKind.FAN_OUT) {
            throw Refusal.because("task.refused.recallMember", task.title);
        }
        task.recall(desk.now());
        desk.done(task, desk.entry(task, "taskRecalled").reason(reason));
        messages.recalled(task);
        events.publishEvent(new TaskRecalled(id, reason));
    }

    /** What was written on the elements for an adjustment that is not granted does not stand. */
    private void restore(Task task) {
        TaskDraft kept = versions.lastKept(task);
        task.write(kept, task.specialActionId, desk.now());
        parts.write(task.id, kept);
    }

    /** 签收: receipt by the unit, naming the 经办人. */
    @PreAuthorize("@access.may('task.accept')")
    public void accept(TaskId id, AccountId handler) {
        Task task = desk.open(id, "task.accept");
        String handlerName = handlerOf(task, handler);
        task.accept(handler.uuid(), desk.now());
        lights.assess(task);
        desk.done(task, desk.entry(task, "taskAccepted").detail("handler", handlerName));
        messages.accepted(task);
    }

    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.NOT_SUPPORTED)
    @PreAuthorize("@access.may('task.accept')")
    public List<RowResult> acceptAll(Collection<TaskId> ids, AccountId handler) {
        return bulk.each(ids, id -> accept(id, handler));
    }

    /** Names another 经办人 of a task under way. */
    @PreAuthorize("@access.may('task.accept')")
    public void changeHandler(TaskId id, AccountId handler) {
        Task task = desk.open(id, "task.accept");
        if (task.state != TaskState.IN_PROGRESS) {
            throw Refusal.because("task.refused.notUnderWay", task.title, Texts.label(task.state));
        }
        String name = handlerOf(task, handler);
        UUID before = task.handlerId;
        task.handlerId = handler.uuid();
        desk.done(
                task,
                desk.entry(task, "handlerChanged")
                        .detail("handler", name)
                        .insideUnit(desk.actor().unit().uuid()));
        messages.handlerChanged(task, before);
    }

    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.NOT_SUPPORTED)
    @PreAuthorize("@access.may('task.accept')")
    public List<RowResult> changeHandlerAll(Collection<TaskId> ids, AccountId handler) {
        return bulk.each(ids, id -> changeHandler(id, handler));
    }

    /** 申请调整, once, before 签收: which element, why, whom instead; the clock runs on. */
    @PreAuthorize("@access.may('task.adjust')")
    public void requestAdjustment(TaskId id, Element element, String reason, String proposed) {
        Task task = desk.open(id, "task.adjust");
        needReason(reason);
        if (element == Element.RESPONSIBILITY && proposed.isBlank()) {
            throw Refusal.because("task.missing.instead");
        }
        task.requestAdjustment(desk.now());
        requests.ask(task, RequestKind.ADJUSTMENT, element, reason, "", proposed, null, null);
        desk.done(
                task,
                desk.entry(task, "adjustmentAsked")
                        .detail("element", element)
                        .reason(reason)
                        .text("proposed", proposed));
        messages.adjustmentAsked(task);
    }

    private Task parentFor(TaskId id) {
        Task parent = desk.open(id, "task.assignInstruction");
        if (!TaskArrow.TERMINATE.startsAt(parent.state) || parent.assignedAt == null) {
            throw Refusal.because("task.refused.childOfThat", parent.title, Texts.label(parent.state));
        }
        return parent;
    }

    private Task openForDecision(TaskId id) {
        Task task = desk.open(id, "task.approve");
        ApprovalPolicy.refuses(task, desk.actor(), scope.relations(id)).ifPresent(reason -> {
            throw new Refusal(List.of(reason));
        });
        return task;
    }

    private void handOut(Task task, String basis) {
        HandOutGate.pass(gates, task.taskId());
        Instant now = desk.now();
        LocalDate today = desk.today();
        boolean adjusted = task.assignedAt != null && task.state == TaskState.PENDING_APPROVAL;
        if (adjusted && versions.isAsKept(task)) {
            throw Refusal.because("task.refused.nothingAdjusted", task.title);
        }
        task.approve(
                desk.actor().account().uuid(),
                task.caseNumber == null ? numbers.take(today.getYear()) : task.caseNumber,
                basis,
                calendar.addWorkingDays(today, DAYS_TO_ACCEPT),
                now);
        if (adjusted) {
            task.elementsNo++;
            requests.decideOpen(task, RequestKind.ADJUSTMENT, true, basis);
        }
        versions.keep(task, basis, now);
        lights.assess(task);
        desk.done(
                task,
                desk.entry(task, "taskAssigned")
                        .detail("caseNumber", task.caseNumber)
                        .detail("basis", basis));
        messages.assigned(task);
        if (adjusted) {
            messages.adjusted(task);
        }
        events.publishEvent(new TaskAssigned(new TaskId(task.id)));
        if (task.groupId != null) {
            fanOut(task, basis, now, today);
        }
    }

    /** One child a member of the group in force today, each with its own 签收, reports, light and closure. */
    private void fanOut(Task parent, String basis, Instant now, LocalDate today) {
        TaskDraft elements = versions.draftOf(parent);
        List<UnitRef> members =
                directory.members(new UnitGroupId(java.util.Objects.requireNonNull(parent.groupId)), today);
        if (members.isEmpty()) {
            throw Refusal.because("task.refused.emptyGroup", parent.title);
        }
        List<UnitId> responsible = members.stream().map(UnitRef::id).toList();
        for (UnitRef member : members) {
            TaskDraft own = forUnit(elements, member.id(), responsible);
            Task child = new Task(TaskId.random(), own, parent.specialActionId, desk.actor(), now);
            child.parentId = parent.id;
            child.childKind = ChildKind.FAN_OUT;
            child.authorId = parent.authorId;
            child.authorUnitId = parent.authorUnitId;
            child.authorRole = parent.authorRole;
            child.submit(now);
            child.approve(
                    desk.actor().account().uuid(),
                    numbers.take(today.getYear()),
                    basis,
                    calendar.addWorkingDays(today, DAYS_TO_ACCEPT),
                    now);
            tasks.saveAndFlush(child);
            parts.write(child.id, own);
            versions.keep(child, basis, now);
            lights.assess(child);
            desk.done(
                    child,
                    desk.entry(child, "taskAssigned")
                            .detail("caseNumber", child.caseNumber)
                            .detail("basis", basis));
            messages.assigned(child);
            events.publishEvent(new TaskAssigned(new TaskId(child.id)));
        }
    }

    /** The others support and read each member's task too; the members never see each other's. */
    private static TaskDraft forUnit(TaskDraft d, UnitId unit, List<UnitId> members) {
        return new TaskDraft(
                d.sourceKind(),
                d.sourceNumber(),
                d.sourceTitle(),
                d.sourceClause(),
                d.level(),
                d.plan(),
                d.specialAction(),
                d.chain(),
                d.title(),
                d.measure(),
                d.goalText(),
                d.goals(),
                d.startsOn(),
                d.dueOn(),
                d.cycle(),
                unit,
                null,
                d.post(),
                d.responsible(),
                without(members, d.supporting()),
                without(members, d.addressees()),
                without(members, d.copies()),
                d.setBy(),
                d.proposal(),
                d.starred());
    }

    private static List<UnitId> without(List<UnitId> members, List<UnitId> units) {
        return units.stream().filter(unit -> !members.contains(unit)).toList();
    }

    private String handlerOf(Task task, AccountId handler) {
        UUID unit = task.leadUnitId;
        if (unit == null) {
            throw new NotFound();
        }
        return directory.people(new UnitId(unit), List.of(Role.STAFF, Role.LIAISON, Role.UNIT_HEAD)).stream()
                .filter(person -> person.account().equals(handler))
                .findFirst()
                .orElseThrow(() -> Refusal.because("task.refused.handlerNotOfUnit", task.title))
                .name();
    }

    static void needReason(String reason) {
        if (reason.isBlank()) {
            throw Refusal.because("task.missing.reason");
        }
    }
}
