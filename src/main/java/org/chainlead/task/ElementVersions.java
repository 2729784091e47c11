package org.chainlead.task;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.chain.ChainId;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.UnitGroupId;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The five elements as they stood in every version. */
@Component
class ElementVersions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final TaskParts parts;

    ElementVersions(JdbcClient jdbc, TaskParts parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    /** Keeps the present elements as the version the task counts. */
    void keep(Task task, String reason, Instant now) {
        jdbc.sql("""
                        insert into task_version (task_id, no, body, reason, changed_at)
                        values (:task, :no, :body, :reason, :at) on conflict (task_id, no) do nothing""")
                .param("task", task.id)
                .param("no", task.elementsNo)
                .param("body", JSON.writeValueAsString(draftOf(task)))
                .param("reason", reason)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<ElementVersion> of(TaskId task) {
        return jdbc.sql("select no, body, reason, changed_at from task_version where task_id = :task order by no desc")
                .param("task", task.uuid())
                .query((row, n) -> new ElementVersion(
                        row.getInt("no"),
                        JSON.readValue(row.getString("body"), TaskDraft.class),
                        row.getString("reason"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The elements as they were handed out or last changed. */
    TaskDraft lastKept(Task task) {
        return of(task.taskId()).getFirst().elements();
    }

    /** Whether nobody has written on the elements since. */
    boolean isAsKept(Task task) {
        TaskDraft present = JSON.readValue(JSON.writeValueAsString(draftOf(task)), TaskDraft.class);
        return present.equals(lastKept(task));
    }

    TaskDraft draftOf(Task task) {
        Map<UUID, List<TaskUnit>> units = parts.units(List.of(task.id));
        return new TaskDraft(
                task.sourceKind,
                task.sourceNumber,
                task.sourceTitle,
                task.sourceClause,
                task.level,
                task.planId == null ? null : new PlanId(task.planId),
                special(task.specialActionId),
                task.chainId == null ? null : new ChainId(task.chainId),
                task.title,
                task.measure,
                task.goalText,
                parts.goals(List.of(task.id)).getOrDefault(task.id, List.of()).stream()
                        .map(GoalView::draft)
                        .toList(),
                task.startsOn,
                task.dueOn,
                task.cycle,
                task.leadUnitId == null ? null : new UnitId(task.leadUnitId),
                task.groupId == null ? null : new UnitGroupId(task.groupId),
                task.postId == null ? null : new LeaderPostId(task.postId),
                task.responsible,
                ids(units.get(task.id), TaskUnitRelation.SUPPORTING),
                ids(units.get(task.id), TaskUnitRelation.ADDRESSEE),
                ids(units.get(task.id), TaskUnitRelation.COPIED),
                task.setBy,
                task.proposal,
                task.starred);
    }

    private @Nullable String special(@Nullable UUID id) {
        return id == null
                ? null
                : jdbc.sql("select name from special_action where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single();
    }

    private static List<UnitId> ids(@Nullable List<TaskUnit> units, TaskUnitRelation relation) {
        return units == null
                ? List.of()
                : units.stream()
                        .filter(unit -> unit.relation() == relation)
                        .map(TaskUnit::unit)
                        .toList();
    }
}
