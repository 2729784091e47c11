package org.chainlead.task;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.common.NotFound;
import org.chainlead.org.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where accepted reports enter the task: figures, occurrences, milestones, 自报灯 and the line of progress, then the light
 * is assessed anew. For other modules, inside their transaction and after their own check of rights; not for views.
 */
@Component
public class TaskProgress {

    private final Tasks tasks;
    private final TaskParts parts;
    private final LightKeeper lights;
    private final JdbcClient jdbc;
    private final Clock clock;

    TaskProgress(Tasks tasks, TaskParts parts, LightKeeper lights, JdbcClient jdbc, Clock clock) {
        this.tasks = tasks;
        this.parts = parts;
        this.lights = lights;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The goals of many tasks in three queries; a task without goals has no key. */
    @Transactional(readOnly = true)
    public Map<UUID, List<GoalView>> goals(Collection<UUID> ids) {
        return parts.goals(ids);
    }

    /** Takes over what the report tells; goals and milestones of other tasks are left alone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(TaskId id, Progress progress) {
        Task task = tasks.lock(id.uuid()).orElseThrow(NotFound::new);
        replaceValues(task, progress);
        replaceOccurrences(task, progress);
        progress.milestones().forEach(done -> markMilestone(task, done, progress.verified()));
        if (task.progressOn == null || !progress.on().isBefore(task.progressOn)) {
            task.progress = progress.line();
            task.progressOn = progress.on();
            task.progressUnchecked = !progress.verified();
            task.reportedLight = progress.reportedLight();
        }
        task.changedAt = clock.instant();
        lights.assess(task);
        tasks.saveAndFlush(task);
    }

    /** The units that are asked for help in a difficulty see the elements of the task; those no longer asked do not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setAsked(TaskId task, Collection<UnitId> units) {
        UUID[] asked = units.stream().map(UnitId::uuid).toArray(UUID[]::new);
        jdbc.sql("delete from task_unit where task_id = :task and relation = 'ASKED' and not unit_id = any (:units)")
                .param("task", task.uuid())
                .param("units", asked)
                .update();
        jdbc.sql("""
                        insert into task_unit (task_id, unit_id, relation, position)
                        select :task, unit_id, 'ASKED', 0 from unnest(cast(:units as uuid[])) unit_id
                        on conflict do nothing""").param("task", task.uuid()).param("units", asked).update();
    }

    /** Sets the mark 未报 on these tasks and takes it off all others; one statement, only rows that change. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void markAwaited(Collection<UUID> awaited) {
        jdbc.sql("""
                        update task set awaiting_report = not awaiting_report
                         where awaiting_report <> (id = any (:awaited))""").param("awaited", awaited.toArray(UUID[]::new)).update();
    }

    /** A report has come in: the mark 未报 goes at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void arrived(TaskId task) {
        jdbc.sql("update task set awaiting_report = false where id = :id and awaiting_report")
                .param("id", task.uuid())
                .update();
    }

    private void replaceValues(Task task, Progress progress) {
        jdbc.sql("delete from goal_value where report_id = :report")
                .param("report", progress.report())
                .update();
        for (Progress.Value value : progress.values()) {
            jdbc.sql("""
                            insert into goal_value (id, goal_id, period_end, period_text, value, source, report_id,
                                verified, accepted_at)
                            select :id, g.id, :end, :text, :value, :source, :report, :verified, :at
                              from goal g where g.id = :goal and g.task_id = :task
                            on conflict (goal_id, period_end) do update set period_text = excluded.period_text,
                                value = excluded.value, source = excluded.source, report_id = excluded.report_id,
                                verified = excluded.verified, accepted_at = excluded.accepted_at""")
                    .param("id", UUID.randomUUID())
                    .param("goal", value.goal().uuid())
                    .param("task", task.id)
                    .param("end", value.periodEnd())
                    .param("text", value.periodText())
                    .param("value", value.value())
                    .param("source", value.source())
                    .param("report", progress.report())
                    .param("verified", progress.verified())
                    .param("at", now())
                    .update();
        }
    }

    private void replaceOccurrences(Task task, Progress progress) {
        jdbc.sql("delete from occurrence where report_id = :report")
                .param("report", progress.report())
                .update();
        for (Progress.Occurrence occurrence : progress.occurrences()) {
            jdbc.sql("""
                            insert into occurrence (id, goal_id, happened_on, kind, subject, result, reference, report_id,
                                verified, accepted_at)
                            select :id, g.id, :on, :kind, :subject, :result, :reference, :report, :verified, :at
                              from goal g where g.id = :goal and g.task_id = :task""")
                    .param("id", UUID.randomUUID())
                    .param("goal", occurrence.goal().uuid())
                    .param("task", task.id)
                    .param("on", occurrence.on())
                    .param("kind", occurrence.kind())
                    .param("subject", occurrence.subject())
                    .param("result", occurrence.result())
                    .param("reference", occurrence.reference())
                    .param("report", progress.report())
                    .param("verified", progress.verified())
                    .param("at", now())
                    .update();
        }
    }

    /** A milestone said again as it stands keeps its mark: verified once is verified. */
    private void markMilestone(Task task, Progress.MilestoneDone done, boolean verified) {
        jdbc.sql("""
                        update milestone m set verified = :verified or (m.verified and m.done_on is not distinct from :on), done_on = :on
                          from goal g
                         where m.id = :id and g.id = m.goal_id and g.task_id = :task""")
                .param("verified", verified || done.on() == null)
                .param("on", done.on())
                .param("id", done.milestone())
                .param("task", task.id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
