package org.chainlead.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.org.Access;
import org.chainlead.org.Stamp;
import org.chainlead.supervision.NoticeId;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 五个主题 as rows. A task or notice is named to those alone who see it. */
@Repository
class CaseBook {

    private final JdbcClient jdbc;
    private final TaskScope scope;
    private final Access access;

    CaseBook(JdbcClient jdbc, TaskScope scope, Access access) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.access = access;
    }

    /** The newest first. */
    List<CaseRow> of(IndicatorId indicator) {
        return read("indicator_id = :key", indicator.uuid());
    }

    Optional<CaseRow> find(IndicatorCaseId id) {
        return read("id = :key", id.uuid()).stream().findFirst();
    }

    boolean isOpen(IndicatorId indicator) {
        return jdbc.sql("select exists (select 1 from indicator_case where indicator_id = :id and closed_at is null)")
                .param("id", indicator.uuid())
                .query(Boolean.class)
                .single();
    }

    /** @param scope on the alias {@code i} */
    long unclosed(String scope, Map<String, Object> parameters) {
        return jdbc.sql("select count(*) from indicator_case k join indicator i on i.id = k.indicator_id"
                        + " where k.closed_at is null and i.ended_at is null and " + scope)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    void open(IndicatorCaseId id, IndicatorId indicator, LocalDate periodEnd, String finding, Stamp stamp) {
        jdbc.sql("""
                        insert into indicator_case (id, indicator_id, period_end, finding, opened_name, opened_at)
                        values (:id, :indicator, :end, :finding, :name, :at)""")
                .param("id", id.uuid())
                .param("indicator", indicator.uuid())
                .param("end", periodEnd)
                .param("finding", finding)
                .param("name", stamp.name())
                .param("at", stamp.at())
                .update();
    }

    void write(IndicatorCaseId id, CaseStepDraft draft, Stamp stamp) {
        jdbc.sql("""
                        insert into indicator_case_step (case_id, step, content, done_on, task_id, notice_id, written_name,
                            written_at)
                        values (:id, :step, :content, :day, :task, :notice, :name, :at)""")
                .param("id", id.uuid())
                .param("step", draft.step().name())
                .param("content", draft.content().strip())
                .param("day", draft.doneOn())
                .param("task", draft.task() == null ? null : draft.task().uuid())
                .param("notice", draft.notice() == null ? null : draft.notice().uuid())
                .param("name", stamp.name())
                .param("at", stamp.at())
                .update();
    }

    void close(IndicatorCaseId id, String conclusion, Stamp stamp) {
        jdbc.sql("""
                        update indicator_case set conclusion = :conclusion, closed_name = :name, closed_at = :at
                         where id = :id""")
                .param("id", id.uuid())
                .param("conclusion", conclusion)
                .param("name", stamp.name())
                .param("at", stamp.at())
                .update();
    }

    private List<CaseRow> read(String condition, UUID key) {
        Map<UUID, List<CaseStepRow>> steps = steps(condition, key);
        return jdbc.sql("select * from indicator_case where " + condition + " order by opened_at desc, id")
                .param("key", key)
                .query((row, n) -> read(row, steps.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    private Map<UUID, List<CaseStepRow>> steps(String condition, UUID key) {
        TaskScope.Condition seen = scope.of("task.view");
        Map<UUID, List<CaseStepRow>> steps = new HashMap<>();
        jdbc.sql("select s.*, t.id as task, concat_ws(' ', coalesce(t.source_number, t.case_number), t.title) as title,"
                        + " n.id as notice, concat_ws(' ', n.number, n.title) as notice_title"
                        + " from indicator_case_step s"
                        + " left join task t on t.id = s.task_id and (" + seen.sql() + ")"
                        + " left join notice n on n.id = s.notice_id and :office"
                        + " where s.case_id in (select id from indicator_case where " + condition + ")"
                        + " order by array_position(:order, s.step)")
                .params(seen.parameters())
                .param("key", key)
                .param("office", access.may("indicator.caseClose"))
                .param(
                        "order",
                        Arrays.stream(CaseStep.values()).map(CaseStep::name).toArray(String[]::new))
                .query((row, n) -> steps.computeIfAbsent(row.getObject("case_id", UUID.class), id -> new ArrayList<>())
                        .add(step(row)))
                .list();
        return steps;
    }

    private static CaseStepRow step(ResultSet row) throws SQLException {
        UUID task = row.getObject("task", UUID.class);
        UUID notice = row.getObject("notice", UUID.class);
        return new CaseStepRow(
                CaseStep.valueOf(row.getString("step")),
                row.getString("content"),
                row.getObject("done_on", LocalDate.class),
                row.getString("written_name"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                task == null ? null : new TaskId(task),
                Objects.requireNonNullElse(row.getString("title"), ""),
                notice == null ? null : new NoticeId(notice),
                Objects.requireNonNullElse(row.getString("notice_title"), ""));
    }

    private static CaseRow read(ResultSet row, List<CaseStepRow> steps) throws SQLException {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new CaseRow(
                new IndicatorCaseId(row.getObject("id", UUID.class)),
                new IndicatorId(row.getObject("indicator_id", UUID.class)),
                row.getObject("period_end", LocalDate.class),
                row.getString("finding"),
                row.getString("opened_name"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                steps,
                row.getString("conclusion"),
                row.getString("closed_name"),
                closed == null ? null : closed.toInstant());
    }
}
