package org.chainlead.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.audit.spi.ActorSnapshot;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.org.Access;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Relation;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What every act on a report begins and ends with: the row is locked, the person's relation to the task is held against
 * the table of rights, and the act is written to the trail in the same transaction.
 */
@Component
class ReportDesk {

    static final String SUBJECT = "report";

    private final Reports reports;
    private final ReportedTasks tasks;
    private final Rounds rounds;
    private final TaskScope scope;
    private final Access access;
    private final CurrentUser user;
    private final AuditTrail trail;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReportDesk(
            Reports reports,
            ReportedTasks tasks,
            Rounds rounds,
            TaskScope scope,
            Access access,
            CurrentUser user,
            AuditTrail trail,
            JdbcClient jdbc,
            Clock clock) {
        this.reports = reports;
        this.tasks = tasks;
        this.rounds = rounds;
        this.scope = scope;
        this.access = access;
        this.user = user;
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A report with the task it is about. */
    record Open(ProgressReport report, ReportedTask task) {}

    /** The report of the acting unit's task, locked; begun when there is none and the task owes one. */
    Open openToFill(TaskId id, YearMonth month) {
        need(id, "dispatch.fill");
        ReportedTask task = tasks.get(id);
        if (find(id, month) == null) {
            begin(task, month);
        }
        return new Open(locked(find(id, month)), task);
    }

    /** The report, locked, for an operation of the acting person. */
    Open open(ReportId id, String operation) {
        ProgressReport report = locked(id.uuid());
        TaskId task = new TaskId(report.taskId);
        need(task, operation);
        return new Open(report, tasks.get(task));
    }

    /** Refuses when somebody else changed the report since it was read. */
    void needVersion(ProgressReport report, long version) {
        if (report.version != version) {
            throw new Stale();
        }
    }

    /**
     * Refuses what comes first after the month's round was published: it belongs into the next one, unless an open round
     * by hand asks for it.
     */
    void needUnpublished(TaskId task, YearMonth month) {
        if (rounds.isPublished(month) && !rounds.asksByHand(task, month)) {
            throw Refusal.because("dispatch.refused.published", month.getMonthValue());
        }
    }

    /** Saves the change and writes its entry. */
    void done(ProgressReport report, AuditRecord record) {
        reports.saveAndFlush(report);
        trail.record(record.detail("state", report.state));
    }

    /** The same for an act that goes on without the person who ordered it. */
    void done(ProgressReport report, AuditRecord record, ActorSnapshot who) {
        reports.saveAndFlush(report);
        trail.record(record.detail("state", report.state), who);
    }

    void save(ProgressReport report) {
        reports.saveAndFlush(report);
    }

    AuditRecord entry(Open open, String action) {
        return AuditRecord.of(Subject.of(SUBJECT, open.report().id), action)
                .text("task", open.task().name())
                .detail("month", open.report().month().getMonthValue())
                .detail("no", open.report().versionNo);
    }

    Set<Relation> relations(TaskId task) {
        return scope.relations(task);
    }

    boolean may(String operation, TaskId task) {
        return access.may(operation, scope.relations(task));
    }

    Actor actor() {
        return user.actor();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Who may not even see the task's reports gets the answer of a thing that does not exist. */
    void need(TaskId task, String operation) {
        Set<Relation> relations = scope.relations(task);
        if (!access.may(operation, relations)) {
            if (access.may("dispatch.view", relations)) {
                throw Refusal.because("dispatch.refused.notYours");
            }
            throw new NotFound();
        }
    }

    private void begin(ReportedTask task, YearMonth month) {
        needOwed(task, month);
        insert(task, month);
    }

    /** Refuses what cannot be reported of the month: not open, published, or not owed. */
    void needOwed(ReportedTask task, YearMonth month) {
        if (!rounds.isOpen(month) && !rounds.asksByHand(task.id(), month)) {
            throw Refusal.because(
                    "dispatch.refused.notOpen",
                    month.getMonthValue(),
                    rounds.of(month).opensOn().getDayOfMonth());
        }
        needUnpublished(task.id(), month);
        if (!tasks.owes(task.id(), month)) {
            throw Refusal.because("dispatch.refused.notOwed", task.name(), month.getMonthValue());
        }
    }

    private void insert(ReportedTask task, YearMonth month) {
        jdbc.sql("""
                        insert into report (id, task_id, period, unit_id, state, body, edited_by, edited_by_name, edited_at)
                        values (:id, :task, :period, :unit, 'DRAFT', :body, :by, :name, :at)
                        on conflict (task_id, period) do nothing""")
                .param("id", UUID.randomUUID())
                .param("task", task.id().uuid())
                .param("period", month.atDay(1))
                .param("unit", actor().unit().uuid())
                .param("body", Bodies.write(ReportBody.empty()))
                .param("by", actor().account().uuid())
                .param("name", actor().signedName())
                .param("at", now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private @org.jspecify.annotations.Nullable UUID find(TaskId task, YearMonth month) {
        return jdbc.sql("select id from report where task_id = :task and period = :period")
                .param("task", task.uuid())
                .param("period", month.atDay(1))
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private ProgressReport locked(@org.jspecify.annotations.Nullable UUID id) {
        boolean there = id != null
                && jdbc.sql("select id from report where id = :id for update")
                        .param("id", id)
                        .query(UUID.class)
                        .optional()
                        .isPresent();
        if (id == null || !there) {
            throw new NotFound();
        }
        return reports.findById(id).orElseThrow(NotFound::new);
    }
}
