package org.chainlead.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.Page;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 建议督办: the next steps that the rules propose. A person follows one by writing the document, or decides not to. */
@Service
@Transactional
@PreAuthorize("@access.may('supervision.ladder')")
public class LadderProposals {

    /** The largest page, and how many are dismissed at once. */
    static final int PAGE = 100;

    /** Longest reason, in code points. */
    public static final int LONGEST_REASON = NoticeChecks.REASON;

    private static final String ROWS = """
            select l.id, l.step, l.unit_id, u.name as unit_name, l.task_id, l.why, l.proposed_on,
                   coalesce(coalesce(t.source_number || ' ', '') || t.title, '') as task_name
              from ladder_proposal l join unit u on u.id = l.unit_id left join task t on t.id = l.task_id""";

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final AuditTrail trail;
    private final Clock clock;

    LadderProposals(JdbcClient jdbc, CurrentUser user, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    /** One page of the proposals of a step, in the order of the unit list. */
    @Transactional(readOnly = true)
    public Page<ProposalRow> page(LadderStep step, int offset, int limit) {
        List<ProposalRow> rows = jdbc.sql(
                        ROWS
                                + " where l.step = :step order by u.sort, u.code, t.number_key, l.id offset :offset limit :limit")
                .param("step", step.name())
                .param("offset", offset)
                .param("limit", Math.min(limit, PAGE))
                .query((row, n) -> read(row))
                .list();
        return new Page<>(rows, counts().getOrDefault(step, 0L));
    }

    /** How many are proposed of each step; steps without any are left out. */
    @Transactional(readOnly = true)
    public Map<LadderStep, Long> counts() {
        Map<LadderStep, Long> counts = new EnumMap<>(LadderStep.class);
        jdbc.sql("select step, count(*) as many from ladder_proposal group by step")
                .query((row, n) -> counts.put(LadderStep.valueOf(row.getString("step")), row.getLong("many")))
                .list();
        return counts;
    }

    /** Why something is proposed about these tasks; what a new document begins with. */
    @Transactional(readOnly = true)
    public List<ProposalRow> about(Collection<TaskId> tasks) {
        return tasks.isEmpty()
                ? List.of()
                : jdbc.sql(ROWS + " where l.task_id in (:tasks) order by u.sort, u.code, t.number_key, l.id")
                        .param("tasks", tasks.stream().map(TaskId::uuid).toList())
                        .query((row, n) -> read(row))
                        .list();
    }

    /** Decides not to follow these, with reason. The same occasions are not proposed again; new ones are. */
    public void dismiss(Collection<ProposalId> ids, String reason) {
        NoticeChecks.needReason(reason);
        if (ids.size() > PAGE) {
            throw Refusal.because("supervision.refused.manyProposals", PAGE);
        }
        ids.forEach(id -> dismiss(id, reason.strip()));
    }

    private void dismiss(ProposalId id, String reason) {
        jdbc.sql(ROWS + " where l.id = :id for update of l")
                .param("id", id.uuid())
                .query((row, n) -> read(row))
                .optional()
                .ifPresent(row -> dismiss(row, reason));
    }

    private void dismiss(ProposalRow row, String reason) {
        Actor actor = user.actor();
        jdbc.sql("""
                        insert into ladder_dismissal
                        select l.unit_id, l.task_id, o, :reason, :by, :name, :at from ladder_proposal l, unnest(l.occasions) o
                         where l.id = :id on conflict do nothing""")
                .param("reason", reason)
                .param("by", actor.account().uuid())
                .param("name", actor.signedName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", row.id().uuid())
                .update();
        jdbc.sql("delete from ladder_proposal where id = :id")
                .param("id", row.id().uuid())
                .update();
        trail.record(AuditRecord.of(Subject.of("ladder", row.id().uuid()), "ladderDismissed")
                .detail("kind", Texts.label(row.step()))
                .detail("unit", row.unitName())
                .text("title", row.taskName())
                .text("body", String.join("\n", row.why()))
                .reason(reason)
                .insideOffice());
    }

    private static ProposalRow read(ResultSet row) throws SQLException {
        UUID task = row.getObject("task_id", UUID.class);
        return new ProposalRow(
                new ProposalId(row.getObject("id", UUID.class)),
                LadderStep.valueOf(row.getString("step")),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_name"),
                task == null ? null : new TaskId(task),
                row.getString("task_name"),
                row.getString("why").lines().toList(),
                row.getObject("proposed_on", LocalDate.class));
    }
}
