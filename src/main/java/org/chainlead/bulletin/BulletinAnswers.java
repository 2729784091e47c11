package org.chainlead.bulletin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.org.Actor;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the named units were asked and said, as rows; always of the last time it was sent. */
@Repository
class BulletinAnswers {

    private static final String ASK = """
            insert into bulletin_unit (bulletin_id, no, unit_id, unit_name, position, state)
            select bulletin_id, :no, part_id, name, position, 'WAITING' from bulletin_sum
             where bulletin_id = :id and by_part = 'UNIT' and part_id is not null""";

    private static final String OF = " where x.bulletin_id = :id and x.no = :no ";

    private final JdbcClient jdbc;

    BulletinAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody whose unit stands in it. @return how many */
    int ask(Bulletin bulletin) {
        return of(ASK, bulletin).update();
    }

    List<UnitId> waiting(Bulletin bulletin) {
        return ids(bulletin, "and x.state = 'WAITING'");
    }

    List<UnitId> asked(Bulletin bulletin) {
        return ids(bulletin, "");
    }

    long count(Bulletin bulletin, AnswerState state) {
        return of("select count(*) from bulletin_unit x" + OF + "and x.state = :state", bulletin)
                .param("state", state.name())
                .query(Long.class)
                .single();
    }

    /** Locked. */
    Optional<UnitAnswer> lock(Bulletin bulletin, UnitId unit) {
        return of("select x.* from bulletin_unit x" + OF + "and x.unit_id = :unit for update", bulletin)
                .param("unit", unit.uuid())
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<UnitAnswer> find(Bulletin bulletin, UnitId unit) {
        return of("select x.* from bulletin_unit x" + OF + "and x.unit_id = :unit", bulletin)
                .param("unit", unit.uuid())
                .query((row, n) -> read(row))
                .optional();
    }

    /** 申辩 first, then in the order of the unit list. */
    Page<UnitAnswer> page(Bulletin bulletin, int offset, int limit) {
        List<UnitAnswer> rows = of(
                        "select x.* from bulletin_unit x" + OF
                                + "order by x.state not in ('OBJECTED', 'UPHELD', 'REJECTED'), x.position"
                                + " offset :offset limit :limit",
                        bulletin)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
        long total = of("select count(*) from bulletin_unit x" + OF, bulletin)
                .query(Long.class)
                .single();
        return new Page<>(rows, total);
    }

    void answer(Bulletin bulletin, AnswerState state, @Nullable String words, Actor by, Instant now) {
        of(
                        "update bulletin_unit x set state = :state, words = :words, answered_at = :at, answered_by = :by,"
                                + " answered_name = :name" + OF + "and x.unit_id = :unit",
                        bulletin)
                .param("state", state.name())
                .param("words", words)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", by.account().uuid())
                .param("name", by.signedName())
                .param("unit", by.unit().uuid())
                .update();
    }

    /** Keeps which tasks the unit's 申辩 is about; none given means every one that is named with it. */
    void about(Bulletin bulletin, UnitId unit, Collection<TaskId> tasks) {
        UUID[] chosen = tasks.stream().distinct().map(TaskId::uuid).toArray(UUID[]::new);
        int kept = of("""
                        insert into bulletin_objection_task (bulletin_id, no, unit_id, task_id)
                        select distinct l.bulletin_id, cast(:no as integer), l.unit_id, l.task_id from bulletin_line l
                         where l.bulletin_id = :id and l.unit_id = :unit
                           and (cardinality(cast(:chosen as uuid[])) = 0 or l.task_id = any (:chosen))""", bulletin)
                .param("unit", unit.uuid())
                .param("chosen", chosen)
                .update();
        if (chosen.length > 0 && kept != chosen.length) {
            throw new NotFound();
        }
    }

    void decide(Bulletin bulletin, UnitId unit, AnswerState state, String decision, Actor by, Instant now) {
        of(
                        "update bulletin_unit x set state = :state, decision = :decision, decided_at = :at, decided_by = :by,"
                                + " decided_name = :name" + OF + "and x.unit_id = :unit",
                        bulletin)
                .param("state", state.name())
                .param("decision", decision)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", by.account().uuid())
                .param("name", by.signedName())
                .param("unit", unit.uuid())
                .update();
    }

    /** 视为无意见. @return how many */
    int silence(Bulletin bulletin) {
        return of("update bulletin_unit x set state = 'SILENT'" + OF + "and x.state = 'WAITING'", bulletin)
                .update();
    }

    private List<UnitId> ids(Bulletin bulletin, String condition) {
        return of("select x.unit_id from bulletin_unit x" + OF + condition, bulletin)
                .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, Bulletin bulletin) {
        return jdbc.sql(sql).param("id", bulletin.id).param("no", bulletin.consulted);
    }

    static UnitAnswer read(ResultSet row) throws SQLException {
        return new UnitAnswer(
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_name"),
                AnswerState.valueOf(row.getString("state")),
                row.getString("words"),
                row.getString("answered_name"),
                instant(row, "answered_at"),
                row.getObject("answered_by", UUID.class),
                row.getString("decision"),
                row.getString("decided_name"),
                instant(row, "decided_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
