package org.chainlead.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Page;
import org.chainlead.common.Reason;
import org.chainlead.common.Texts;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 要我定: what waits for the decision of a leader or of the head of the supervision office, and nothing else. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('task.decisions')")
public class TaskDecisions {

    private static final String WAITING = """
            with waiting as (
                select t.id as task_id, cast(null as uuid) as request_id, false as no_post, t.number_key, t.source_number, t.title, t.proposal,
                       a.kind, t.due_on, cast(null as date) as new_due_on,
                       coalesce(a.reason, '') as reason, a.answer_due_on, t.set_by,
                       coalesce(a.asked_at, t.submitted_at) as asked_at, coalesce(u.name, g.name) as unit_name, a.element,
                       coalesce(a.proposed, '') as wanted, false as applied
                  from task t left join unit u on u.id = t.lead_unit_id left join unit_group g on g.id = t.group_id
                  left join industry_chain c on c.id = t.chain_id
                  left join task_request a on a.task_id = t.id and a.kind = 'ADJUSTMENT' and a.state = 'PENDING'
                 where t.state = 'PENDING_APPROVAL' and t.author_id <> :me and t.child_kind is distinct from 'SPLIT'
                   and case when t.source_kind in ('DOCUMENT', 'MEETING') or t.child_kind = 'INSTRUCTION' then :head
                            else t.post_id = :post or c.leader_post_id = :post end
                union all
                select t.id, r.id, t.set_by = 'LEADER' and t.post_id is null, t.number_key, t.source_number, t.title, r.opinion, r.kind, r.old_due_on, r.new_due_on, r.reason,
                       r.answer_due_on, t.set_by, r.asked_at, u.name, r.element, r.proposed,
                       r.change_body is not null
                  from task_request r join task t on t.id = r.task_id join unit u on u.id = r.unit_id
                 where r.state = 'PENDING' and r.kind <> 'ADJUSTMENT'
                   and t.state in ('PENDING_ACCEPTANCE', 'IN_PROGRESS', 'PENDING_VERIFICATION', 'SUSPENDED')
                   and case when r.decided_by_post is null then :head else r.decided_by_post = :post end)
            """;

    private final JdbcClient jdbc;
    private final CurrentUser user;

    TaskDecisions(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /** The oldest first, of one moment by number. A secretary reads what waits for the leader. */
    public Page<Decision> waiting(int offset, int limit) {
        Map<String, Object> parameters = parameters();
        List<Decision> rows = jdbc.sql(WAITING
                        + " select * from waiting order by asked_at, number_key, task_id offset :offset limit :limit")
                .params(parameters)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
        long total = jdbc.sql(WAITING + " select count(*) from waiting")
                .params(parameters)
                .query(Long.class)
                .single();
        return new Page<>(rows, total);
    }

    /** Children split off the tasks of the acting head's unit that wait for its head: 批准, 核验, 销号. */
    @PreAuthorize("@access.may('task.splitDecisions')")
    public long splitsWaiting() {
        return jdbc.sql("""
                        select count(*) from task t join task p on p.id = t.parent_id
                         where t.child_kind = 'SPLIT' and p.lead_unit_id = :unit and t.lead_unit_id is distinct from :unit
                           and (t.state in ('PENDING_VERIFICATION', 'COMPLETED')
                                or (t.state = 'PENDING_APPROVAL' and t.author_id <> :me))""")
                .param("unit", user.actor().unit().uuid())
                .param("me", user.actor().account().uuid())
                .query(Long.class)
                .single();
    }

    private Map<String, Object> parameters() {
        Actor actor = user.actor();
        LeaderPostId post = actor.post();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("me", actor.account().uuid());
        parameters.put("head", actor.role() == Role.SUPERVISION_HEAD);
        parameters.put("post", post == null ? new UUID(0, 0) : post.uuid());
        return parameters;
    }

    private static Decision read(ResultSet row) throws SQLException {
        UUID request = row.getObject("request_id", UUID.class);
        String number = row.getString("source_number");
        LocalDate due = row.getObject("due_on", LocalDate.class);
        String kind = row.getString("kind");
        SetBy setBy = SetBy.valueOf(row.getString("set_by"));
        String unit = row.getString("unit_name") == null ? "" : row.getString("unit_name");
        String day = due == null ? "" : DateTimeText.date(due);
        String reason = row.getString("reason");
        LocalDate to = row.getObject("new_due_on", LocalDate.class);
        String until = to == null ? "" : DateTimeText.date(to);
        String element = row.getString("element");
        String changed = element == null ? "" : Texts.label(Element.valueOf(element));
        RequestKind asks = kind == null ? null : RequestKind.valueOf(kind);
        Reason asked = asks == null
                ? Reason.of("task.decision.assign", unit, day)
                : switch (asks) {
                    case EXTENSION -> Reason.of("task.decision.extend", unit, day, until, reason);
                    case SUSPENSION -> Reason.of("task.decision.suspend", unit, until, reason);
                    case TERMINATION -> Reason.of("task.decision.terminate", unit, reason);
                    case AMENDMENT -> Reason.of("task.decision.amend", unit, changed, row.getString("wanted"), reason);
                    case ADJUSTMENT ->
                        Reason.of("task.decision.adjust", unit, changed, row.getString("wanted"), reason);
                };
        Reason yes = asks == null
                ? Reason.of("task.decision.assignYes", unit)
                : switch (asks) {
                    case EXTENSION -> Reason.of("task.decision.extendYes", until);
                    case SUSPENSION -> Reason.of("task.decision.suspendYes", until);
                    case TERMINATION -> Reason.of("task.decision.terminateYes");
                    case AMENDMENT -> Reason.of("task.decision.amendYes", changed);
                    case ADJUSTMENT -> Reason.of("task.decision.adjustYes", unit);
                };
        return new Decision(
                new TaskId(row.getObject("task_id", UUID.class)),
                request == null ? null : new RequestId(request),
                number == null ? row.getString("title") : number + " " + row.getString("title"),
                asked,
                row.getString("proposal"),
                yes,
                Reason.of(kind == null ? "task.decision.assignNo" : "task.decision.requestNo"),
                row.getObject("answer_due_on", LocalDate.class),
                (asks == RequestKind.AMENDMENT && !row.getBoolean("applied")) || asks == RequestKind.ADJUSTMENT,
                request != null && (setBy == SetBy.DOCUMENT || setBy == SetBy.MINUTE || row.getBoolean("no_post")));
    }
}
