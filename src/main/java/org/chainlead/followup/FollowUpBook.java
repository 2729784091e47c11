package org.chainlead.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.org.Actor;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 回头看 as rows. */
@Repository
class FollowUpBook {

    private static final String FROM = """
            from follow_up_check c join follow_up_draw d on d.month = c.month and d.stage = c.stage
              join task t on t.id = c.task_id left join unit u on u.id = t.lead_unit_id where\s""";

    private static final String SELECT = """
            select c.*, d.after_days, d.drawn_at, concat_ws(' ', t.source_number, t.title) as task_name,
                   u.name as unit_name, t.lead_unit_id
            """ + FROM;

    /** A row with what the rule of the other person and the messages need. */
    record Row(
            FollowUpRow view, @Nullable UUID unit, @Nullable UUID checkedBy) {}

    private final JdbcClient jdbc;

    FollowUpBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> lock(FollowUpId id) {
        return jdbc.sql(SELECT + "c.id = :id for update of c")
                .param("id", id.uuid())
                .query((row, n) -> row(row))
                .optional();
    }

    List<Row> list(String condition, Map<String, Object> parameters) {
        return jdbc.sql(SELECT + condition)
                .params(parameters)
                .query((row, n) -> row(row))
                .list();
    }

    long count(String condition, Map<String, Object> parameters) {
        return jdbc.sql("select count(*) " + FROM + condition)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    void check(FollowUpId id, FollowUpState state, String finding, LocalDate evidenceOn, Actor actor, Instant at) {
        jdbc.sql("""
                        update follow_up_check set state = :state, finding = :finding, evidence_on = :evidence,
                               checked_by = :by, checked_by_name = :name, checked_at = :at, version = version + 1
                         where id = :id""")
                .param("state", state.name())
                .param("finding", finding)
                .param("evidence", evidenceOn)
                .param("by", actor.account().uuid())
                .param("name", name(actor))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.uuid())
                .update();
    }

    void decide(FollowUpId id, FollowUpState state, String decision, Actor actor, Instant at) {
        jdbc.sql("""
                        update follow_up_check set state = :state, decision = :decision, decided_by = :by,
                               decided_by_name = :name, decided_at = :at, version = version + 1
                         where id = :id""")
                .param("state", state.name())
                .param("decision", decision)
                .param("by", actor.account().uuid())
                .param("name", name(actor))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.uuid())
                .update();
    }

    private static String name(Actor actor) {
        return actor.signature();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new FollowUpRow(
                        new FollowUpId(row.getObject("id", UUID.class)),
                        new TaskId(row.getObject("task_id", UUID.class)),
                        row.getString("task_name"),
                        Objects.requireNonNullElse(row.getString("unit_name"), ""),
                        FollowUpStage.valueOf(row.getString("stage")),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getInt("after_days"),
                        row.getObject("drawn_at", OffsetDateTime.class).toInstant(),
                        row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                        FollowUpState.valueOf(row.getString("state")),
                        row.getString("finding"),
                        row.getObject("evidence_on", LocalDate.class),
                        row.getString("checked_by_name"),
                        instant(row.getObject("checked_at", OffsetDateTime.class)),
                        row.getString("decision"),
                        row.getString("decided_by_name"),
                        instant(row.getObject("decided_at", OffsetDateTime.class)),
                        List.of(),
                        false,
                        false),
                row.getObject("lead_unit_id", UUID.class),
                row.getObject("checked_by", UUID.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
