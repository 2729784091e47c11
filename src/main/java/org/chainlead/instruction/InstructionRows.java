package org.chainlead.instruction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chainlead.org.Access;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskScope;
import org.chainlead.task.TaskState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads instructions; what the person may not see is left out by the query, tasks likewise. */
@Component
class InstructionRows {

    private final JdbcClient jdbc;
    private final InstructionScope scope;
    private final TaskScope tasks;
    private final Access access;
    private final CurrentUser user;

    InstructionRows(JdbcClient jdbc, InstructionScope scope, TaskScope tasks, Access access, CurrentUser user) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.tasks = tasks;
        this.access = access;
        this.user = user;
    }

    /** A row with what only its own page and the timeline show. */
    record Full(
            InstructionRow row,
            @Nullable Triage triage,
            @Nullable String proposedByName,
            @Nullable Instant proposedAt,
            @Nullable String decidedByName,
            @Nullable Instant decidedAt,
            @Nullable TaskId made,
            @Nullable String madeTitle,
            @Nullable String madeNumber,
            @Nullable TaskState madeState,
            Set<InstructionAct> acts) {}

    Optional<Full> find(InstructionId id) {
        return select("i.id = :id", Map.of("id", id.uuid()), "").stream().findFirst();
    }

    List<Full> ofTask(TaskId task) {
        return access.may("instruction.view")
                ? select("(i.task_id = :task or i.made_task_id = :task)", Map.of("task", task.uuid()), "")
                : List.of();
    }

    List<InstructionRow> page(InstructionList list, int offset, int limit) {
        return select(condition(list), Map.of("offset", offset, "limit", limit), " offset :offset limit :limit")
                .stream()
                .map(Full::row)
                .toList();
    }

    long count(InstructionList list) {
        return jdbc.sql("select count(*) from instruction i where " + scope.condition() + " and " + condition(list))
                .params(scope.parameters())
                .query(Long.class)
                .single();
    }

    private static String condition(InstructionList list) {
        return switch (list) {
            case TO_PROPOSE -> "i.state = 'ENTERED'";
            case TO_DECIDE -> "i.state = 'PROPOSED'";
            case MINE -> "i.post_id = :post";
            case ALL -> "true";
        };
    }

    private List<Full> select(String condition, Map<String, Object> parameters, String paging) {
        TaskScope.Condition seen = tasks.of("task.view");
        String visible = "(select t.id, t.title, t.case_number, t.state from task t where " + seen.sql() + ")";
        Map<String, Object> all = new HashMap<>(seen.parameters());
        all.putAll(scope.parameters());
        all.putAll(parameters);
        Actor actor = user.actor();
        return jdbc.sql(
                        "select i.*, p.name as post_name, u.name as lead_name, a.id as about_id, a.title as about_title,"
                                + " m.id as made_id, m.title as made_title, m.case_number as made_number, m.state as made_state"
                                + " from instruction i join leader_post p on p.id = i.post_id"
                                + " left join unit u on u.id = i.lead_unit_id"
                                + " left join " + visible + " a on a.id = i.task_id"
                                + " left join " + visible + " m on m.id = i.made_task_id"
                                + " where " + scope.condition() + " and " + condition
                                + " order by i.entered_at desc, i.id" + paging)
                .params(all)
                .query((row, n) -> full(row, actor))
                .list();
    }

    private Full full(ResultSet row, Actor actor) throws SQLException {
        InstructionState state = InstructionState.valueOf(row.getString("state"));
        boolean told = actor.isOffice() || state == InstructionState.DECIDED;
        UUID made = row.getObject("made_id", UUID.class);
        String madeState = row.getString("made_state");
        return new Full(
                row(row, state, told),
                told ? triage(row, actor) : null,
                actor.isOffice() ? row.getString("proposed_by_name") : null,
                instant(row, "proposed_at"),
                row.getString("decided_by_name"),
                instant(row, "decided_at"),
                made == null ? null : new TaskId(made),
                row.getString("made_title"),
                row.getString("made_number"),
                madeState == null ? null : TaskState.valueOf(madeState),
                acts(row, state, actor));
    }

    private static InstructionRow row(ResultSet row, InstructionState state, boolean told) throws SQLException {
        UUID about = row.getObject("about_id", UUID.class);
        String handling = row.getString("handling");
        return new InstructionRow(
                new InstructionId(row.getObject("id", UUID.class)),
                row.getString("post_name"),
                InstructionSource.valueOf(row.getString("source")),
                row.getObject("written_on", LocalDate.class),
                row.getString("words"),
                state,
                java.util.Objects.requireNonNull(instant(row, "entered_at")),
                row.getString("entered_by_name"),
                about == null ? null : new TaskId(about),
                row.getString("about_title"),
                told && handling != null ? Handling.valueOf(handling) : null,
                told ? row.getString("lead_name") : null,
                told ? row.getObject("due_on", LocalDate.class) : null);
    }

    /** 拟办意见 is the office's word to the leader; units read what was decided only. */
    private static @Nullable Triage triage(ResultSet row, Actor actor) throws SQLException {
        String handling = row.getString("handling");
        if (handling == null) {
            return null;
        }
        String urgency = row.getString("urgency");
        UUID lead = row.getObject("lead_unit_id", UUID.class);
        boolean opinion = actor.isOffice() || actor.post() != null;
        return new Triage(
                Handling.valueOf(handling),
                urgency == null ? null : Urgency.valueOf(urgency),
                lead == null ? null : new UnitId(lead),
                row.getObject("due_on", LocalDate.class),
                row.getString("title"),
                row.getString("goal_text"),
                opinion ? row.getString("opinion") : "",
                chosen(row));
    }

    private static @Nullable TaskId chosen(ResultSet row) throws SQLException {
        UUID about = row.getObject("about_id", UUID.class);
        return about != null && row.getBoolean("task_chosen") ? new TaskId(about) : null;
    }

    private Set<InstructionAct> acts(ResultSet row, InstructionState state, Actor actor) throws SQLException {
        Set<InstructionAct> acts = EnumSet.noneOf(InstructionAct.class);
        boolean open = state == InstructionState.ENTERED || state == InstructionState.PROPOSED;
        if (open && access.may("instruction.propose")) {
            acts.add(InstructionAct.PROPOSE);
        }
        boolean own = actor.account().uuid().equals(row.getObject("proposed_by", UUID.class));
        if (state == InstructionState.PROPOSED && !own && access.may("instruction.decide")) {
            acts.add(InstructionAct.DECIDE);
            acts.add(InstructionAct.RETURN);
        }
        if (state == InstructionState.ENTERED && access.may("instruction.withdraw")) {
            acts.add(InstructionAct.WITHDRAW);
        }
        return acts;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
