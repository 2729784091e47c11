package org.chainlead.objection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.org.Actor;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 申辩 as rows. */
@Repository
class ObjectionBook {

    private static final String SELECT = """
            select o.*, concat_ws(' ', t.source_number, t.title) as task_name, u.name as unit_name
              from objection o join task t on t.id = o.task_id join unit u on u.id = o.unit_id where\s""";

    /** A row with what the rule of the other person needs. */
    record Row(
            ObjectionRow view,
            UUID unit,
            UUID askedBy,
            @Nullable UUID actBy) {

        /** Neither who objected nor who did the act it is about. */
        boolean isOther(UUID account) {
            return !account.equals(askedBy) && !account.equals(actBy);
        }
    }

    private final JdbcClient jdbc;

    ObjectionBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the unit has answered to the act before */
    boolean add(ObjectionId id, Contestable what, String reason, Actor actor, Instant at, LocalDate due) {
        return jdbc.sql("""
                                insert into objection (id, kind, task_id, unit_id, act_kind, act_subject, act_seq, act_at, act_by,
                                    act_words, reason, asked_by, asked_by_name, asked_at, answer_due_on, state)
                                values (:id, :kind, :task, :unit, :actKind, :actSubject, :actSeq, :actAt, :actBy, :words,
                                    :reason, :by, :byName, :at, :due, 'PENDING')
                                on conflict do nothing""")
                        .param("id", id.uuid())
                        .param("kind", what.kind().name())
                        .param("task", what.task().uuid())
                        .param("unit", actor.unit().uuid())
                        .param("actKind", what.act().kind())
                        .param("actSubject", what.act().subject())
                        .param("actSeq", what.act().seq())
                        .param("actAt", what.at().atOffset(ZoneOffset.UTC))
                        .param("actBy", what.byAccount())
                        .param("words", what.words())
                        .param("reason", reason)
                        .param("by", actor.account().uuid())
                        .param("byName", actor.signature())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("due", due)
                        .update()
                == 1;
    }

    void decide(ObjectionId id, ObjectionState state, String decision, Actor actor, Instant at) {
        jdbc.sql("""
                        update objection set state = :state, decision = :decision, decided_by = :by, decided_by_name = :name,
                               decided_at = :at, version = version + 1
                         where id = :id""")
                .param("state", state.name())
                .param("decision", decision)
                .param("by", actor.account().uuid())
                .param("name", actor.signature())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.uuid())
                .update();
    }

    void recall(ObjectionId id, Actor actor, Instant at) {
        jdbc.sql("""
                        update objection set state = 'RECALLED', recalled_by_name = :name, recalled_at = :at,
                               version = version + 1
                         where id = :id""")
                .param("name", actor.signature())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.uuid())
                .update();
    }

    Optional<Row> lock(ObjectionId id) {
        return jdbc.sql(SELECT + "o.id = :id for update of o")
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

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new ObjectionRow(
                        new ObjectionId(row.getObject("id", UUID.class)),
                        ObjectionKind.valueOf(row.getString("kind")),
                        new TaskId(row.getObject("task_id", UUID.class)),
                        row.getString("task_name"),
                        row.getString("unit_name"),
                        row.getString("act_words"),
                        row.getObject("act_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason"),
                        row.getString("asked_by_name"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        row.getObject("answer_due_on", LocalDate.class),
                        ObjectionState.valueOf(row.getString("state")),
                        row.getString("decision"),
                        row.getString("decided_by_name"),
                        instant(row.getObject("decided_at", OffsetDateTime.class)),
                        row.getString("recalled_by_name"),
                        instant(row.getObject("recalled_at", OffsetDateTime.class)),
                        false,
                        false),
                row.getObject("unit_id", UUID.class),
                row.getObject("asked_by", UUID.class),
                row.getObject("act_by", UUID.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
