package org.chainlead.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.org.Access;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Relation;
import org.springframework.stereotype.Component;

/**
 * What every act on a task begins and ends with: the row is locked, the person's relation is held against the table of
 * rights, and the act is written to the trail in the same transaction.
 */
@Component
class TaskDesk {

    static final String SUBJECT = "task";

    private final Tasks tasks;
    private final TaskScope scope;
    private final Access access;
    private final CurrentUser user;
    private final Plans plans;
    private final AuditTrail trail;
    private final Clock clock;

    TaskDesk(
            Tasks tasks, TaskScope scope, Access access, CurrentUser user, Plans plans, AuditTrail trail, Clock clock) {
        this.tasks = tasks;
        this.scope = scope;
        this.access = access;
        this.user = user;
        this.plans = plans;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The task, locked, for an operation of the acting person. Who may not even see the task gets the same answer as for
     * a task that does not exist; who sees it but may not act gets the refusal, and so does everybody in a frozen plan.
     */
    Task open(TaskId id, String operation) {
        Task task = tasks.lock(id.uuid()).orElseThrow(NotFound::new);
        Set<Relation> relations = scope.relations(id);
        if (!access.may(operation, relations)) {
            if (access.may("task.view", relations) && scope.sees(id)) {
                throw Refusal.because("task.refused.notYours", task.title);
            }
            throw new NotFound();
        }
        if (plans.isFrozen(task.planId)) {
            throw Refusal.because("task.refused.frozen", task.title);
        }
        return task;
    }

    /** The same without the lock, for reading. */
    Task openToRead(TaskId id, String operation) {
        Task task = find(id);
        if (!access.may(operation, scope.relations(id)) || !scope.sees(id)) {
            throw new NotFound();
        }
        return task;
    }

    /** Whether the person sees the task but not what happened with it, as a unit that was only asked for help. */
    boolean seesElementsOnly(TaskId id) {
        return scope.sees(id) && !access.may("task.story", scope.relations(id));
    }

    Task find(TaskId id) {
        return tasks.findById(id.uuid()).orElseThrow(NotFound::new);
    }

    /** Saves the change and begins its trail entry. */
    void done(Task task, AuditRecord record) {
        tasks.saveAndFlush(task);
        trail.record(record.detail("state", task.state));
    }

    AuditRecord entry(Task task, String action) {
        return AuditRecord.of(Subject.of(SUBJECT, task.id), action);
    }

    Actor actor() {
        return user.actor();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
