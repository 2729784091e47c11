package org.chainlead.bulletin;

import static org.chainlead.common.Texts.t;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainlead.common.Refusal;
import org.chainlead.dispatch.RoundId;
import org.chainlead.dispatch.RoundList;
import org.chainlead.dispatch.RoundRow;
import org.chainlead.dispatch.RoundRowFilter;
import org.chainlead.dispatch.RoundRows;
import org.chainlead.dispatch.RoundSum;
import org.chainlead.dispatch.RoundView;
import org.chainlead.dispatch.RowGrouping;
import org.chainlead.dispatch.RowKind;
import org.chainlead.dispatch.RowState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Copies the numbers and lines of a closed round into a 通报. No words of 批示 are in the rows, so none come here. */
@Component
class BulletinMaking {

    /** The most lines of one list; the numbers count all. */
    static final int LINES = 2_000;

    private static final String SUMS = """
            insert into bulletin_sum (bulletin_id, by_part, position, part_id, name, counts)
            select :id, r."byPart", r.position, r.part, r.name, r.counts
              from jsonb_to_recordset(cast(:rows as jsonb))
                   as r("byPart" text, position integer, part uuid, name text, counts jsonb)""";

    private static final String WRITE_LINES = """
            insert into bulletin_line (id, bulletin_id, kind, position, unit_id, unit_name, task_id, number, title,
                goal_text, done_text, unchecked, due_on, reason, edited)
            select gen_random_uuid(), :id, :kind, r.position, r.unit, r."unitName", r.task, r.number, r.title,
                   r."goalText", r."doneText", r.unchecked, r."dueOn", r.reason, r.edited
              from jsonb_to_recordset(cast(:rows as jsonb))
                   as r(position integer, unit uuid, "unitName" text, task uuid, number text, title text,
                        "goalText" text, "doneText" text, unchecked boolean, "dueOn" date, reason text, edited boolean)""";

    private final RoundList list;
    private final RoundRows rows;
    private final JdbcClient jdbc;

    BulletinMaking(RoundList list, RoundRows rows, JdbcClient jdbc) {
        this.list = list;
        this.rows = rows;
        this.jdbc = jdbc;
    }

    private record Sum(
            String byPart, int position, @Nullable UUID part, String name, Map<RowKind, Long> counts) {}

    private record Line(
            int position,
            UUID unit,
            String unitName,
            UUID task,
            String number,
            String title,
            String goalText,
            String doneText,
            boolean unchecked,
            @Nullable String dueOn,
            String reason,
            boolean edited) {}

    /**
     * The round; its rows are not written anew until the transaction ends.
     *
     * @throws Refusal while it has no rows
     */
    SourceRound hold(RoundId round) {
        jdbc.sql("select 1 from dispatch_round where id = :id for share")
                .param("id", round.uuid())
                .query(Integer.class)
                .list();
        RoundView view = list.get(round);
        Instant writtenAt = view.writtenAt();
        if (!view.state().hasRows() || writtenAt == null) {
            throw Refusal.because("bulletin.refused.notClosed", view.name());
        }
        return new SourceRound(view.name(), writtenAt);
    }

    /** Numbers and lines, in place of what was there; reasons written by hand stay while the task is still 滞后. */
    void copy(UUID bulletin, RoundId round) {
        Map<UUID, String> reasons = handwritten(bulletin);
        jdbc.sql("delete from bulletin_sum where bulletin_id = :id")
                .param("id", bulletin)
                .update();
        jdbc.sql("delete from bulletin_line where bulletin_id = :id")
                .param("id", bulletin)
                .update();
        RoundSum totals = rows.totals(round);
        writeSums(bulletin, List.of(new Sum("TOTAL", 0, null, "", totals.counts())));
        sums(bulletin, round, RowGrouping.UNIT);
        sums(bulletin, round, RowGrouping.CHAIN);
        for (LineKind kind : LineKind.values()) {
            lines(bulletin, round, kind, reasons);
        }
    }

    private void sums(UUID bulletin, RoundId round, RowGrouping by) {
        int position = 0;
        List<RoundSum> page;
        do {
            page = rows.sums(round, by, position, RoundRows.PAGE).rows();
            List<Sum> sums = new ArrayList<>();
            for (RoundSum sum : page) {
                sums.add(new Sum(by.name(), position++, sum.key(), sum.name(), sum.counts()));
            }
            writeSums(bulletin, sums);
        } while (page.size() == RoundRows.PAGE);
    }

    private void writeSums(UUID bulletin, List<Sum> sums) {
        jdbc.sql(SUMS)
                .param("id", bulletin)
                .param("rows", BulletinContents.JSON.writeValueAsString(sums))
                .update();
    }

    private void lines(UUID bulletin, RoundId round, LineKind kind, Map<UUID, String> reasons) {
        List<RoundRow> page;
        for (int offset = 0; offset < LINES; offset += RoundRows.PAGE) {
            page = rows.rows(round, RoundRowFilter.of(kind.rows()), offset, RoundRows.PAGE)
                    .rows();
            List<Line> lines =
                    page.stream().map(row -> line(row, kind, reasons)).toList();
            jdbc.sql(WRITE_LINES)
                    .param("id", bulletin)
                    .param("kind", kind.name())
                    .param("rows", BulletinContents.JSON.writeValueAsString(lines))
                    .update();
            if (page.size() < RoundRows.PAGE) {
                return;
            }
        }
    }

    private static Line line(RoundRow row, LineKind kind, Map<UUID, String> reasons) {
        return new Line(
                row.position(),
                row.unit().uuid(),
                row.unitName(),
                row.task().uuid(),
                row.number(),
                row.title(),
                row.goalText(),
                row.doneText(),
                row.state() == RowState.UNCHECKED,
                row.dueOn() == null ? null : row.dueOn().toString(),
                kind == LineKind.DELAYED ? reasons.getOrDefault(row.task().uuid(), reason(row)) : "",
                kind == LineKind.DELAYED && reasons.containsKey(row.task().uuid()));
    }

    /** What the unit named as difficulties; when it named none, why the light is red. */
    private static String reason(RoundRow row) {
        String named = row.difficulties().stream()
                .map(RoundRow.Difficulty::problem)
                .collect(Collectors.joining(t("bulletin.reasonAnd")));
        return named.isBlank() ? row.verifiedReason() : named;
    }

    private Map<UUID, String> handwritten(UUID bulletin) {
        Map<UUID, String> reasons = new HashMap<>();
        jdbc.sql("""
                        select task_id, reason from bulletin_line
                         where bulletin_id = :id and kind = 'DELAYED' and edited""")
                .param("id", bulletin)
                .query((row, n) -> reasons.put(row.getObject("task_id", UUID.class), row.getString("reason")))
                .list();
        return reasons;
    }

    void propose(UUID bulletin) {
        for (Map.Entry<BulletinPart, String> text : proposed().entrySet()) {
            jdbc.sql("insert into bulletin_text (bulletin_id, part, body) values (:id, :part, :body)")
                    .param("id", bulletin)
                    .param("part", text.getKey().name())
                    .param("body", text.getValue())
                    .update();
        }
    }

    private static Map<BulletinPart, String> proposed() {
        Map<BulletinPart, String> texts = new EnumMap<>(BulletinPart.class);
        for (BulletinPart part : BulletinPart.values()) {
            texts.put(part, part.proposed());
        }
        return texts;
    }
}
