package org.chainlead.bulletin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainlead.common.Page;
import org.chainlead.dispatch.RoundSum;
import org.chainlead.dispatch.RowGrouping;
import org.chainlead.dispatch.RowKind;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a 通报 consists of: texts, numbers and lines. */
@Repository
class BulletinContents {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    BulletinContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<BulletinPart, BulletinText> texts(UUID bulletin) {
        List<BulletinText> texts = jdbc.sql("select * from bulletin_text where bulletin_id = :id")
                .param("id", bulletin)
                .query((row, n) -> text(row))
                .list();
        return texts.stream()
                .collect(Collectors.toMap(
                        BulletinText::part, Function.identity(), (a, b) -> a, () -> new EnumMap<>(BulletinPart.class)));
    }

    /** The numbers of the whole round. */
    RoundSum totals(UUID bulletin) {
        return jdbc.sql("select * from bulletin_sum where bulletin_id = :id and by_part = 'TOTAL'")
                .param("id", bulletin)
                .query((row, n) -> sum(row))
                .single();
    }

    /** By unit in the order of the unit list, or by chain. */
    Page<RoundSum> sums(UUID bulletin, RowGrouping by, int offset, int limit) {
        List<RoundSum> sums = jdbc.sql("""
                        select * from bulletin_sum where bulletin_id = :id and by_part = :by
                         order by position offset :offset limit :limit""")
                .param("id", bulletin)
                .param("by", by.name())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> sum(row))
                .list();
        return new Page<>(sums, countSums(bulletin, by));
    }

    /** The unit's row of the table by unit. */
    RoundSum sumOf(UUID bulletin, UnitId unit) {
        return jdbc.sql("select * from bulletin_sum where bulletin_id = :id and by_part = 'UNIT' and part_id = :unit")
                .param("id", bulletin)
                .param("unit", unit.uuid())
                .query((row, n) -> sum(row))
                .single();
    }

    long countSums(UUID bulletin, RowGrouping by) {
        return jdbc.sql(
                        "select count(*) from bulletin_sum where bulletin_id = :id and by_part = :by and part_id is not null")
                .param("id", bulletin)
                .param("by", by.name())
                .query(Long.class)
                .single();
    }

    /** Of one list; of one unit when there is a unit. */
    Page<BulletinLine> lines(UUID bulletin, LineKind kind, @Nullable UnitId unit, int offset, int limit) {
        String from = " from bulletin_line where bulletin_id = :id and kind = :kind"
                + (unit == null ? "" : " and unit_id = :unit");
        Map<String, Object> parameters = new HashMap<>(Map.of("id", bulletin, "kind", kind.name()));
        if (unit != null) {
            parameters.put("unit", unit.uuid());
        }
        List<BulletinLine> lines = jdbc.sql("select *" + from + " order by position offset :offset limit :limit")
                .params(parameters)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> line(row))
                .list();
        long total = jdbc.sql("select count(*)" + from)
                .params(parameters)
                .query(Long.class)
                .single();
        return new Page<>(lines, total);
    }

    Optional<BulletinLine> line(UUID bulletin, UUID line) {
        return jdbc.sql("select * from bulletin_line where bulletin_id = :bulletin and id = :id")
                .param("bulletin", bulletin)
                .param("id", line)
                .query((row, n) -> line(row))
                .optional();
    }

    static BulletinText text(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("edited_at", OffsetDateTime.class);
        return new BulletinText(
                BulletinPart.valueOf(row.getString("part")),
                row.getString("body"),
                row.getLong("version"),
                row.getString("edited_by"),
                at == null ? null : at.toInstant());
    }

    static BulletinLine line(ResultSet row) throws SQLException {
        return new BulletinLine(
                row.getObject("id", UUID.class),
                LineKind.valueOf(row.getString("kind")),
                row.getInt("position"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_name"),
                new TaskId(row.getObject("task_id", UUID.class)),
                row.getString("number"),
                row.getString("title"),
                row.getString("goal_text"),
                row.getString("done_text"),
                row.getBoolean("unchecked"),
                row.getObject("due_on", LocalDate.class),
                row.getString("reason"),
                row.getLong("version"));
    }

    static RoundSum sum(ResultSet row) throws SQLException {
        String by = row.getString("by_part");
        Map<?, ?> numbers = JSON.readValue(row.getString("counts"), Map.class);
        Map<RowKind, Long> counts = new EnumMap<>(RowKind.class);
        numbers.forEach((kind, count) -> counts.put(RowKind.valueOf(kind.toString()), ((Number) count).longValue()));
        return new RoundSum(
                by.equals("TOTAL") ? null : RowGrouping.valueOf(by),
                row.getObject("part_id", UUID.class),
                row.getString("name"),
                counts);
    }
}
