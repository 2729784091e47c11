package org.chainlead.indicator;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Indicators and their targets, as rows. */
@Repository
class IndicatorBook {

    private final JdbcClient jdbc;

    IndicatorBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the source unit has another indicator in force of the name; 节点阈值 of one name differ by their days. */
    boolean taken(IndicatorDraft draft) {
        return jdbc.sql("""
                        select exists (select 1 from indicator where name = :name and ended_at is null
                                          and source_unit_id = cast(:source as uuid) and id <> :id
                                          and not (kind = 'THRESHOLD' and :kind = 'THRESHOLD'))""")
                .param("kind", draft.kind().name())
                .param("name", draft.name().strip())
                .param(
                        "source",
                        draft.sourceUnit() == null ? null : draft.sourceUnit().uuid())
                .param("id", draft.id().uuid())
                .query(Boolean.class)
                .single();
    }

    /** Whether it was not there yet. */
    boolean insert(IndicatorDraft draft, OffsetDateTime now) {
        return jdbc.sql("""
                                insert into indicator (id, name, measure_unit, definition, kind, direction, cycle,
                                    source_unit_id, chain_id, plan_id, created_at, version)
                                values (:id, :name, :unit, :definition, :kind, :direction, :cycle, :source, :chain, :plan,
                                    :now, 1)
                                on conflict (id) do nothing""").params(parameters(draft)).param("now", now).update() == 1;
    }

    /** Whether it was still of the version it names. */
    boolean update(IndicatorDraft draft) {
        return jdbc.sql("""
                                update indicator
                                   set name = :name, measure_unit = :unit, definition = :definition, kind = :kind,
                                       direction = :direction, cycle = :cycle, source_unit_id = :source, chain_id = :chain,
                                       plan_id = :plan, version = version + 1
                                 where id = :id and version = :version and ended_at is null""")
                        .params(parameters(draft))
                        .param("version", draft.version())
                        .update()
                == 1;
    }

    /** Whether it was still of the version. */
    boolean end(IndicatorId id, long version, OffsetDateTime now) {
        return jdbc.sql("""
                                update indicator set ended_at = :now, version = version + 1
                                 where id = :id and version = :version and ended_at is null""")
                        .param("id", id.uuid())
                        .param("version", version)
                        .param("now", now)
                        .update()
                == 1;
    }

    /** Makes these the targets of the indicator, in place of all before. */
    void targets(IndicatorId id, List<IndicatorTarget> targets) {
        jdbc.sql("delete from indicator_target where indicator_id = :id")
                .param("id", id.uuid())
                .update();
        for (IndicatorTarget each : targets) {
            jdbc.sql("""
                            insert into indicator_target (indicator_id, starts_on, due_on, target, base)
                            values (:id, :starts, :due, :target, :base)""")
                    .param("id", id.uuid())
                    .param("starts", each.startsOn())
                    .param("due", each.dueOn())
                    .param("target", each.target())
                    .param("base", each.base())
                    .update();
            each.interims().forEach(interim -> interim(id, each, interim));
        }
        jdbc.sql("update indicator set version = version + 1 where id = :id")
                .param("id", id.uuid())
                .update();
    }

    private void interim(IndicatorId id, IndicatorTarget target, IndicatorTarget.Interim interim) {
        jdbc.sql("""
                        insert into indicator_interim (indicator_id, starts_on, by_date, value)
                        values (:id, :starts, :by, :value)""")
                .param("id", id.uuid())
                .param("starts", target.startsOn())
                .param("by", interim.by())
                .param("value", interim.value())
                .update();
    }

    private static Map<String, @Nullable Object> parameters(IndicatorDraft draft) {
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put("id", draft.id().uuid());
        all.put("name", draft.name().strip());
        all.put("unit", draft.measureUnit().strip());
        all.put("definition", draft.definition().strip());
        all.put("kind", draft.kind().name());
        all.put("direction", draft.direction().name());
        all.put("cycle", draft.cycle().name());
        all.put("source", draft.sourceUnit() == null ? null : draft.sourceUnit().uuid());
        all.put("chain", draft.chain() == null ? null : draft.chain().uuid());
        all.put("plan", draft.plan() == null ? null : draft.plan().uuid());
        return all;
    }
}
