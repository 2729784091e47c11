package org.chainlead.dispatch;

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
import org.chainlead.common.Page;
import org.chainlead.dispatch.ReportBody.DifficultyEntry;
import org.chainlead.dispatch.ReportDesk.Open;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of difficulties. */
@Repository
class DifficultyRows {

    private static final String SELECT = """
            select d.*, t.title, t.source_number, u.name as unit_name, a.name as asked_name
              from difficulty d join task t on t.id = d.task_id join unit u on u.id = d.unit_id
              left join unit a on a.id = d.asked_unit_id
             where d.withdrawn_at is null and""" + " ";

    private final JdbcClient jdbc;

    DifficultyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts the row where it was unless it is answered; true when the unit it asks has not been asked before. */
    boolean put(Open open, DifficultyEntry entry, Instant now) {
        UUID asked = entry.askedUnit() == null ? null : entry.askedUnit().uuid();
        Optional<UUID> before = jdbc.sql(
                        "select coalesce(asked_unit_id, id) from difficulty where id = :id and withdrawn_at is null")
                .param("id", entry.id().uuid())
                .query(UUID.class)
                .optional();
        int written = jdbc.sql("""
                        insert into difficulty (id, report_id, task_id, unit_id, problem, asked_unit_id, help_by, raised_at)
                        values (:id, :report, :task, :unit, :problem, :asked, :by, :at)
                        on conflict (id) do update set problem = excluded.problem, asked_unit_id = excluded.asked_unit_id,
                            help_by = excluded.help_by, withdrawn_at = null
                         where difficulty.report_id = excluded.report_id and difficulty.answer is null""")
                .param("id", entry.id().uuid())
                .param("report", open.report().id)
                .param("task", open.report().taskId)
                .param("unit", open.report().unitId)
                .param("problem", entry.problem())
                .param("asked", asked)
                .param("by", entry.helpBy())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        return written == 1 && asked != null && !before.map(asked::equals).orElse(false);
    }

    /** Whom the task's difficulties ask or have asked for help, those taken back left out. */
    List<UnitId> unitsAsked(UUID task) {
        return jdbc.sql("""
                        select distinct asked_unit_id from difficulty
                         where task_id = :task and asked_unit_id is not null and withdrawn_at is null""").param("task", task).query(UUID.class).list().stream()
                .map(UnitId::new)
                .toList();
    }

    /** Takes back the unanswered rows that the report no longer names. */
    void withdrawOthers(UUID report, List<DifficultyEntry> kept, Instant now) {
        UUID[] ids = kept.stream().map(entry -> entry.id().uuid()).toArray(UUID[]::new);
        jdbc.sql("""
                        update difficulty set withdrawn_at = :at
                         where report_id = :report and answer is null and withdrawn_at is null and not id = any (:kept)""")
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("report", report)
                .param("kept", ids)
                .update();
    }

    /** Writes the answer once. */
    boolean answer(DifficultyId id, String answer, String by, Instant now) {
        return jdbc.sql("""
                                update difficulty set answer = :answer, answered_by = :by, answered_at = :at
                                 where id = :id and answer is null and withdrawn_at is null""")
                        .param("answer", answer)
                        .param("by", by)
                        .param("at", now.atOffset(ZoneOffset.UTC))
                        .param("id", id.uuid())
                        .update()
                == 1;
    }

    Optional<DifficultyRow> askedOf(UnitId unit, DifficultyId id) {
        return list("d.asked_unit_id = :unit and d.id = :id", Map.of("unit", unit.uuid(), "id", id.uuid()), 0, 1)
                .stream()
                .findFirst();
    }

    UUID report(DifficultyId id) {
        return jdbc.sql("select report_id from difficulty where id = :id")
                .param("id", id.uuid())
                .query(UUID.class)
                .single();
    }

    /** Open ones first, by the day help is needed. */
    List<DifficultyRow> list(String condition, Map<String, ?> parameters, int offset, int limit) {
        return jdbc.sql(
                        SELECT + condition
                                + " order by d.answered_at is not null, d.help_by nulls last, d.raised_at desc, d.id offset :offset limit :limit")
                .params(parameters)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    long count(String condition, Map<String, ?> parameters) {
        return jdbc.sql("select count(*) from difficulty d join task t on t.id = d.task_id"
                        + " where d.withdrawn_at is null and " + condition)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    Page<AskedSum> byAsked(String condition, Map<String, ?> parameters, LocalDate today, int offset, int limit) {
        String from = " from difficulty d join task t on t.id = d.task_id left join unit a on a.id = d.asked_unit_id"
                + " where d.withdrawn_at is null and " + condition + " group by a.id";
        List<AskedSum> sums = jdbc.sql("select a.id, coalesce(max(a.name), '') as name, count(*) as n,"
                        + " count(*) filter (where d.help_by < :today) as overdue" + from
                        + " order by min(a.sort) nulls last, min(a.code), a.id offset :offset limit :limit")
                .params(parameters)
                .param("today", today)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> asked(row))
                .list();
        long total = jdbc.sql("select count(*) from (select 1" + from + ") s")
                .params(parameters)
                .query(Long.class)
                .single();
        return new Page<>(sums, total);
    }

    private static AskedSum asked(ResultSet row) throws SQLException {
        UUID unit = row.getObject("id", UUID.class);
        return new AskedSum(
                unit == null ? null : new UnitId(unit),
                row.getString("name"),
                row.getLong("n"),
                row.getLong("overdue"));
    }

    private static DifficultyRow read(ResultSet row) throws SQLException {
        UUID asked = row.getObject("asked_unit_id", UUID.class);
        String askedName = row.getString("asked_name");
        String number = row.getString("source_number");
        String title = row.getString("title");
        return new DifficultyRow(
                new DifficultyId(row.getObject("id", UUID.class)),
                new TaskId(row.getObject("task_id", UUID.class)),
                number == null ? title : number + " " + title,
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_name"),
                row.getString("problem"),
                asked == null ? null : new UnitId(asked),
                askedName == null ? "" : askedName,
                row.getObject("help_by", LocalDate.class),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                row.getString("answer"),
                row.getString("answered_by"),
                instant(row.getObject("answered_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
