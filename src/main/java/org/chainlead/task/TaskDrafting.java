package org.chainlead.task;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.org.Actor;
import org.chainlead.org.Role;
import org.chainlead.task.spi.HandOutGate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 立项: writing a task, putting it forward, taking it back. */
@Service
@Transactional
public class TaskDrafting {

    private final Tasks tasks;
    private final TaskParts parts;
    private final TaskDesk desk;
    private final Plans plans;
    private final TaskMessages messages;
    private final ElementVersions versions;
    private final TaskAuthors authors;
    private final List<HandOutGate> gates;

    TaskDrafting(
            Tasks tasks,
            TaskParts parts,
            TaskDesk desk,
            Plans plans,
            TaskMessages messages,
            ElementVersions versions,
            TaskAuthors authors,
            List<HandOutGate> gates) {
        this.tasks = tasks;
        this.parts = parts;
        this.desk = desk;
        this.plans = plans;
        this.messages = messages;
        this.versions = versions;
        this.authors = authors;
        this.gates = gates;
    }

    /**
     * Writes a draft. The id is chosen by the form, so that a repeated click writes the same draft and no second one. A
     * COORDINATOR writes only for a chain of the own office.
     */
    @PreAuthorize("@access.may('task.create')")
    public TaskId create(TaskId id, TaskDraft draft) {
        needOwnChain(draft);
        return create(id, draft, null, null, null);
    }

    /** The same for a row of an import batch. */
    @PreAuthorize("@access.may('task.import')")
    public TaskId createImported(TaskId id, TaskDraft draft, UUID batch) {
        return create(id, draft, null, null, batch);
    }

    /** 拆分: the lead unit's head writes a child task of a task under way. */
    @PreAuthorize("@access.may('task.split')")
    public TaskId split(TaskId id, TaskId parent, TaskDraft draft) {
        Task above = desk.open(parent, "task.split");
        if (above.state != TaskState.IN_PROGRESS) {
            throw Refusal.because("task.refused.splitState", above.title);
        }
        return create(id, draft, parent, ChildKind.SPLIT, null);
    }

    /** A draft as it was written, with its version for {@link #edit}. */
    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('task.draft')")
    public EditableDraft open(TaskId id) {
        Task task = desk.openToRead(id, "task.draft");
        return new EditableDraft(
                id, task.version, versions.draftOf(task), task.parentId == null ? null : new TaskId(task.parentId));
    }

    /** Writes a draft anew; {@link Stale} when somebody else did so since {@code version}. */
    @PreAuthorize("@access.may('task.draft')")
    public void edit(TaskId id, long version, TaskDraft draft) {
        Task task = desk.open(id, "task.draft");
        if (task.version != version) {
            throw new Stale();
        }
        boolean adjusting = task.state == TaskState.PENDING_APPROVAL && task.adjustmentUsed;
        if (task.state != TaskState.DRAFT && !adjusting) {
            throw Refusal.because("task.refused.notDraft", task.title);
        }
        plans.needOpen(draft.plan());
        if (task.parentId == null) {
            needOwnChain(draft);
        }
        task.write(draft, special(draft), desk.now());
        Refusal.ifAny(DraftPolicies.tooLong(task));
        parts.write(task.id, draft);
        desk.done(task, desk.entry(task, "taskEdited").insideUnit(task.authorUnitId));
    }

    @PreAuthorize("@access.may('task.draft')")
    public void delete(TaskId id) {
        Task task = openOwn(id);
        if (task.state != TaskState.DRAFT || task.assignedAt != null) {
            throw Refusal.because("task.refused.notDraft", task.title);
        }
        desk.done(task, desk.entry(task, "taskDeleted").text("title", task.title));
        tasks.delete(task);
    }

    /** Removes an untouched task of an import batch that is taken back. */
    @PreAuthorize("@access.may('task.import')")
    public void removeImported(TaskId id) {
        Task task = desk.open(id, "task.import");
        if (task.importBatchId == null || task.assignedAt != null) {
            throw Refusal.because("task.refused.notDraft", task.title);
        }
        desk.done(task, desk.entry(task, "taskDeleted").text("title", task.title));
        tasks.delete(task);
    }

    /** 提交: everything missing is told at once. */
    @PreAuthorize("@access.may('task.draft')")
    public void submit(TaskId id) {
        messages.submitted(submit(openOwn(id)));
    }

    /** The same for a row of an import batch, of which those who decide are told once as a whole. */
    @PreAuthorize("@access.may('task.import')")
    public void submitImported(TaskId id) {
        submit(desk.open(id, "task.import"));
    }

    private Task submit(Task task) {
        HandOutGate.pass(gates, task.taskId());
        boolean hasGoals = parts.goals(List.of(task.id)).containsKey(task.id);
        Refusal.ifAny(task.missing(hasGoals));
        task.submit(desk.now());
        desk.done(task, desk.entry(task, "taskSubmitted").text("proposal", task.proposal));
        return task;
    }

    /** 撤回, until the approver has acted. */
    @PreAuthorize("@access.may('task.draft')")
    public void withdraw(TaskId id) {
        Task task = openOwn(id);
        if (task.assignedAt != null) {
            throw Refusal.because("task.refused.alreadyAssigned", task.title);
        }
        task.withdraw(desk.now());
        desk.done(task, desk.entry(task, "taskWithdrawn"));
        messages.withdrawn(task);
    }

    /** Put forward, taken back and thrown away by its author, or by who holds the author's place after him. */
    private Task openOwn(TaskId id) {
        Task task = desk.open(id, "task.draft");
        if (!authors.is(desk.actor(), task)) {
            throw Refusal.because("task.refused.notAuthor", task.title);
        }
        return task;
    }

    private TaskId create(
            TaskId id, TaskDraft draft, @Nullable TaskId parent, @Nullable ChildKind kind, @Nullable UUID batch) {
        Actor author = desk.actor();
        tasks.alone(id.uuid());
        if (tasks.findById(id.uuid()).isPresent()) {
            return id;
        }
        plans.needOpen(draft.plan());
        Instant now = desk.now();
        Task task = new Task(id, draft, special(draft), author, now);
        Refusal.ifAny(DraftPolicies.tooLong(task));
        task.parentId = parent == null ? null : parent.uuid();
        task.childKind = kind;
        task.importBatchId = batch;
        tasks.saveAndFlush(task);
        parts.write(task.id, draft);
        desk.done(
                task,
                desk.entry(task, "taskCreated")
                        .text("title", task.title)
                        .detail("number", task.sourceNumber)
                        .insideUnit(task.authorUnitId));
        return id;
    }

    private void needOwnChain(TaskDraft draft) {
        Actor author = desk.actor();
        if (author.role() == Role.COORDINATOR && !plans.isOwnChain(draft.chain(), author.unit())) {
            throw Refusal.because("task.refused.notYourChain");
        }
    }

    private @Nullable UUID special(TaskDraft draft) {
        return draft.plan() == null
                        || draft.specialAction() == null
                        || draft.specialAction().isBlank()
                ? null
                : plans.special(draft.plan(), draft.specialAction().strip());
    }
}
