package org.chainlead.dispatch;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.org.Actor;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every act on a part begins and ends with: the relation is asked, the row locked, the act written to the trail. */
@Component
class PartDesk {

    static final String SUBJECT = "reportPart";

    /** Files of a part while its unit writes. */
    static final String DRAFT_FILES = "reportPartFiles";

    /** Files of a part as it left its unit last. */
    static final String HANDED_FILES = "reportPartHanded";

    private final PartRows parts;
    private final ReportedTasks tasks;
    private final ReportDesk desk;
    private final AuditTrail trail;
    private final JdbcClient jdbc;

    PartDesk(PartRows parts, ReportedTasks tasks, ReportDesk desk, AuditTrail trail, JdbcClient jdbc) {
        this.parts = parts;
        this.tasks = tasks;
        this.desk = desk;
        this.trail = trail;
        this.jdbc = jdbc;
    }

    /** A part with the task it is about. */
    record Open(ReportPart part, ReportedTask task) {}

    /** The acting unit's part, locked; begun when there is none and the lead unit owes a report of the month. */
    Open openToFill(TaskId id, YearMonth month) {
        desk.need(id, "dispatch.fillPart");
        ReportedTask task = tasks.get(id);
        if (find(id, month, actor().unit()) == null) {
            desk.needOwed(task, month);
            begin(id, month);
        }
        return new Open(locked(id, month, actor().unit()), task);
    }

    /** The acting unit's part, locked, for an operation. @throws Refusal when the unit has not begun one */
    Open open(TaskId id, YearMonth month, String operation) {
        desk.need(id, operation);
        if (find(id, month, actor().unit()) == null) {
            throw Refusal.because("dispatch.part.refused.none", month.getMonthValue());
        }
        return new Open(locked(id, month, actor().unit()), tasks.get(id));
    }

    /** The part of a unit, locked, that has left it. The caller has asked for the right to the task's report. */
    ReportPart handedIn(TaskId id, YearMonth month, UnitId unit) {
        if (find(id, month, unit) == null) {
            throw new NotFound();
        }
        ReportPart part = locked(id, month, unit);
        if (part.handedInAt == null) {
            throw new NotFound();
        }
        return part;
    }

    /** Refuses when somebody else changed the part since it was read. */
    void needVersion(ReportPart part, long version) {
        if (part.version != version) {
            throw new Stale();
        }
    }

    void save(ReportPart part) {
        parts.saveAndFlush(part);
    }

    void done(ReportPart part, AuditRecord entry) {
        parts.saveAndFlush(part);
        trail.record(entry);
    }

    AuditRecord entry(Open open, String action) {
        return AuditRecord.of(Subject.of(SUBJECT, open.part().id), action)
                .text("task", open.task().name())
                .detail("month", open.part().month().getMonthValue())
                .detail("no", open.part().no);
    }

    /** An act nobody outside the unit reads of. */
    AuditRecord inside(Open open, String action) {
        return entry(open, action).insideUnit(open.part().unitId);
    }

    Actor actor() {
        return desk.actor();
    }

    Instant now() {
        return desk.now();
    }

    /** Of two who begin at once the second finds the first one's. */
    private void begin(TaskId task, YearMonth month) {
        jdbc.sql("""
                        insert into report_part (id, task_id, period, unit_id, state, edited_by, edited_by_name, edited_at)
                        values (:id, :task, :period, :unit, 'DRAFT', :by, :name, :at)
                        on conflict (task_id, period, unit_id) do nothing""")
                .param("id", UUID.randomUUID())
                .param("task", task.uuid())
                .param("period", month.atDay(1))
                .param("unit", actor().unit().uuid())
                .param("by", actor().account().uuid())
                .param("name", actor().signedName())
                .param("at", now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private @org.jspecify.annotations.Nullable UUID find(TaskId task, YearMonth month, UnitId unit) {
        return jdbc.sql("""
                        select id from report_part where task_id = :task and period = :period and unit_id = :unit
                           for update""")
                .param("task", task.uuid())
                .param("period", month.atDay(1))
                .param("unit", unit.uuid())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private ReportPart locked(TaskId task, YearMonth month, UnitId unit) {
        UUID id = find(task, month, unit);
        return java.util.Optional.ofNullable(id).flatMap(parts::findById).orElseThrow(NotFound::new);
    }
}
