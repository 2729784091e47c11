package org.chainlead.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.common.Page;
import org.chainlead.common.Reason;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 延期与变更: what units asked for, of all tasks the person sees, with who decides by the origin of the date and what a later
 * date would touch.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('task.requests')")
public class RequestBoard {

    /** The largest page. */
    static final int PAGE = 100;

    private static final String FROM = "\n" + """
            from task_request r join task t on t.id = r.task_id join unit u on u.id = r.unit_id
             left join account c on c.id = r.decided_by left join leader_post q on q.id = r.decided_by_post
             where """ + " ";

    private static final String MINE =
            "(r.state = 'PENDING' and r.kind <> 'ADJUSTMENT' and case when r.decided_by_post is null then :head"
                    + " else r.decided_by_post = :post end)";

    private final JdbcClient jdbc;
    private final TaskScope scope;
    private final ExtensionEffects effects;
    private final CurrentUser user;

    RequestBoard(JdbcClient jdbc, TaskScope scope, ExtensionEffects effects, CurrentUser user) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.effects = effects;
        this.user = user;
    }

    /** Those that wait by the day they are to be answered, decided ones newest first. @param kind absent for all */
    public Page<RequestRow> page(RequestList list, @Nullable RequestKind kind, int offset, int limit) {
        TaskScope.Condition seen = scope.of("task.requests");
        String where =
                condition(list) + " and (cast(:kind as text) is null or r.kind = :kind) and (" + seen.sql() + ")";
        Map<String, Object> parameters = parameters(seen);
        List<Found> found = jdbc.sql("select r.*, t.title, t.source_number, t.set_by, u.name as unit_name,"
                        + " c.name as decider_name, q.name as post_name, " + MINE + " as mine" + FROM + where
                        + order(list) + " offset :offset limit :limit")
                .params(parameters)
                .param("kind", kind == null ? null : kind.name())
                .param("offset", offset)
                .param("limit", Math.min(limit, PAGE))
                .query((row, n) -> read(row))
                .list();
        long total = jdbc.sql("select count(*)" + FROM + where)
                .params(parameters)
                .param("kind", kind == null ? null : kind.name())
                .query(Long.class)
                .single();
        return new Page<>(rows(found), total);
    }

    /** How many each list holds. */
    public Map<RequestList, Long> counts() {
        TaskScope.Condition seen = scope.of("task.requests");
        Map<RequestList, Long> counts = new EnumMap<>(RequestList.class);
        jdbc.sql("select count(*) filter (where " + MINE + ") as mine,"
                        + " count(*) filter (where r.state = 'PENDING') as pending,"
                        + " count(*) filter (where r.state <> 'PENDING') as decided" + FROM + "(" + seen.sql() + ")")
                .params(parameters(seen))
                .query((row, n) -> {
                    counts.put(RequestList.TO_DECIDE, row.getLong("mine"));
                    counts.put(RequestList.PENDING, row.getLong("pending"));
                    counts.put(RequestList.DECIDED, row.getLong("decided"));
                    return counts;
                })
                .single();
        return counts;
    }

    private record Found(
            TaskRequestView request, SetBy setBy, @Nullable String post, boolean mine) {}

    private static Found read(ResultSet row) throws SQLException {
        return new Found(
                TaskRequests.read(row),
                SetBy.valueOf(row.getString("set_by")),
                row.getString("post_name"),
                row.getBoolean("mine"));
    }

    private List<RequestRow> rows(List<Found> found) {
        Map<UUID, ExtensionEffects.Touched> touched = effects.touched(
                found.stream().map(one -> one.request().task().uuid()).toList());
        return found.stream()
                .map(one -> new RequestRow(
                        one.request(),
                        one.setBy(),
                        one.post(),
                        one.mine(),
                        effects(one.request(), touched.get(one.request().task().uuid()))))
                .toList();
    }

    private static List<Reason> effects(TaskRequestView request, ExtensionEffects.@Nullable Touched touched) {
        return touched != null && request.kind().touchesOthers() ? touched.by(request.newDueOn()) : List.of();
    }

    private Map<String, Object> parameters(TaskScope.Condition seen) {
        Actor actor = user.actor();
        LeaderPostId post = actor.post();
        Map<String, Object> parameters = new HashMap<>(seen.parameters());
        parameters.put("head", actor.role() == Role.SUPERVISION_HEAD);
        parameters.put("post", post == null ? new UUID(0, 0) : post.uuid());
        return parameters;
    }

    private static String condition(RequestList list) {
        return switch (list) {
            case TO_DECIDE -> MINE;
            case PENDING -> "r.state = 'PENDING'";
            case DECIDED -> "r.state <> 'PENDING'";
        };
    }

    private static String order(RequestList list) {
        return list == RequestList.DECIDED
                ? " order by coalesce(r.decided_at, r.asked_at) desc, r.id"
                : " order by r.answer_due_on, r.asked_at, t.number_key, r.id";
    }
}
