package org.chainlead.supervision;

import static org.chainlead.common.Texts.t;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Reason;
import org.chainlead.org.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds other planned inspections of the same units near the same matter or chain. */
@Component
class InspectionOverlaps {

    private static final int MOST = 20;

    private static final String NEAR = """
            select i.matter, i.organ, i.from_on, i.until_on,
                   string_agg(u.name, :and order by p.position) as names,
                   coalesce(i.task_id = cast(:task as uuid), false)
                       or replace(i.matter, ' ', '') = replace(:matter, ' ', '') as same_matter,
                   coalesce(i.chain_id = cast(:chain as uuid), false) as same_chain,
                   greatest(0, i.from_on - cast(:until as date), cast(:from as date) - i.until_on) as days
              from inspection i join inspection_unit p on p.inspection_id = i.id and p.unit_id in (:units)
              join unit u on u.id = p.unit_id
             where i.state = 'PLANNED' and i.id <> :self
               and i.from_on <= cast(:until as date) + :widest and i.until_on >= cast(:from as date) - :widest
             group by i.id order by days, i.from_on, i.id""";

    private final JdbcClient jdbc;

    InspectionOverlaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    InspectionRule rule() {
        return jdbc.sql("select matter_days, chain_days, version from inspection_rule")
                .query((row, n) ->
                        new InspectionRule(row.getInt("matter_days"), row.getInt("chain_days"), row.getLong("version")))
                .single();
    }

    /** One reason an inspection that is too near; empty while units or days are not chosen. */
    List<Reason> of(UUID self, InspectionDraft draft, @org.jspecify.annotations.Nullable UUID chain) {
        LocalDate from = draft.from();
        LocalDate until = draft.until();
        if (from == null || until == null || draft.units().isEmpty()) {
            return List.of();
        }
        InspectionRule rule = rule();
        return jdbc
                .sql(NEAR)
                .param("self", self)
                .param("units", draft.units().stream().map(UnitId::uuid).toList())
                .param("task", draft.task() == null ? null : draft.task().toString())
                .param("chain", Objects.toString(chain, null))
                .param("matter", draft.matter())
                .param("from", from)
                .param("until", until)
                .param("widest", Math.max(rule.matterDays(), rule.chainDays()))
                .param("and", t("supervision.and"))
                .query((row, n) -> read(row))
                .list()
                .stream()
                .flatMap(other -> reason(other, rule))
                .limit(MOST)
                .toList();
    }

    private static Stream<Reason> reason(InspectionOverlap.Other other, InspectionRule rule) {
        Optional<InspectionOverlap> first = Arrays.stream(InspectionOverlap.values())
                .filter(each -> each.holds(other, rule))
                .findFirst();
        return first.map(each -> each.reason(other, rule)).stream();
    }

    private static InspectionOverlap.Other read(ResultSet row) throws SQLException {
        return new InspectionOverlap.Other(
                row.getString("names"),
                row.getString("matter"),
                row.getString("organ"),
                dates(row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class)),
                row.getBoolean("same_matter"),
                row.getBoolean("same_chain"),
                row.getInt("days"));
    }

    /** 2026年11月20日, or 2026年11月20日至11月22日. */
    static String dates(LocalDate from, LocalDate until) {
        return from.equals(until)
                ? DateTimeText.date(from)
                : t("supervision.inspection.dates", DateTimeText.date(from), DateTimeText.day(until));
    }
}
