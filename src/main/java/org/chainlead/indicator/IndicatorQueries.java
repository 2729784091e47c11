package org.chainlead.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chainlead.audit.AuditStory;
import org.chainlead.chain.ChainId;
import org.chainlead.common.CountingPeriod;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.chainlead.org.UnitRef;
import org.chainlead.task.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 指标监测: indicators as they stand by verified values, in the order of the chains and never by size. A light is worked out
 * when it is asked for, so a list is worked out whole and then cut into pages; there are some hundred indicators.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('indicator.view')")
public class IndicatorQueries {

    private static final int STORY = 200;
    private static final String VIEW = "indicator.view";

    private final JdbcClient jdbc;
    private final IndicatorStandings standings;
    private final IndicatorReach reach;
    private final GoalBook goals;
    private final CaseBook cases;
    private final ValueBook values;
    private final AuditStory story;
    private final CurrentUser user;

    IndicatorQueries(
            JdbcClient jdbc,
            IndicatorStandings standings,
            IndicatorReach reach,
            GoalBook goals,
            CaseBook cases,
            ValueBook values,
            AuditStory story,
            CurrentUser user) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.reach = reach;
        this.goals = goals;
        this.cases = cases;
        this.values = values;
        this.story = story;
        this.user = user;
    }

    public IndicatorList list(IndicatorFilter filter, int offset, int limit) {
        Map<String, Object> parameters = new HashMap<>(reach.parameters());
        List<IndicatorRow> rows = standings.rows(condition(filter, parameters), parameters);
        Map<IndicatorShown, Long> counts = new EnumMap<>(IndicatorShown.class);
        for (IndicatorShown shown : IndicatorShown.values()) {
            counts.put(shown, rows.stream().filter(shown::takes).count());
        }
        List<IndicatorRow> page = rows.stream()
                .filter(filter.shown()::takes)
                .skip(offset)
                .limit(limit)
                .toList();
        return new IndicatorList(new Page<>(page, counts.getOrDefault(filter.shown(), 0L)), counts);
    }

    /** Source units that occur, in the order of the unit list, for the filter. */
    public List<UnitRef> units() {
        return jdbc.sql("select id, code, name, kind from unit where id in (select i.source_unit_id"
                        + IndicatorStandings.FROM + reach.condition(VIEW) + ") order by sort, code")
                .params(reach.parameters())
                .query((row, n) -> new UnitRef(
                        new UnitId(row.getObject("id", UUID.class)),
                        row.getString("code"),
                        row.getString("name"),
                        UnitKind.valueOf(row.getString("kind"))))
                .list();
    }

    /** @throws NotFound for what is not there or not seen */
    public IndicatorDetail detail(IndicatorId id) {
        IndicatorRow row = standings.rows("i.id = :id and " + reach.condition(VIEW), one(id)).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        Actor actor = user.actor();
        return new IndicatorDetail(
                row,
                draft(id),
                plan(id),
                standings.targets(id),
                standings.periods(row),
                goals.linked(id),
                cases.of(id),
                story.of(IndicatorDesk.SUBJECT, Set.of(id.uuid()), actor.unit().uuid(), actor.isOffice(), STORY),
                reaches(id, "indicator.define"),
                reaches(id, "indicator.case"),
                reaches(id, "indicator.caseClose"));
    }

    /** Every version of what was entered, corrections included, the newest first. */
    public Page<ValueVersion> versions(IndicatorId id, int offset, int limit) {
        if (!reaches(id, VIEW)) {
            throw new NotFound();
        }
        return values.versions(id, offset, limit);
    }

    private boolean reaches(IndicatorId id, String operation) {
        return jdbc.sql("select exists (select 1" + IndicatorStandings.FROM + "i.id = :id and "
                        + reach.condition(operation) + ")")
                .params(one(id))
                .query(Boolean.class)
                .single();
    }

    private Map<String, Object> one(IndicatorId id) {
        Map<String, Object> parameters = new HashMap<>(reach.parameters());
        parameters.put("id", id.uuid());
        return parameters;
    }

    private String condition(IndicatorFilter filter, Map<String, Object> parameters) {
        StringBuilder condition = new StringBuilder(reach.condition(VIEW));
        if (filter.chain() != null) {
            condition.append(" and i.chain_id = :chain");
            parameters.put("chain", filter.chain().uuid());
        }
        if (filter.unit() != null) {
            condition.append(" and i.source_unit_id = :unit");
            parameters.put("unit", filter.unit().uuid());
        }
        int n = 0;
        for (String word : filter.words().strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            condition.append(" and lower(i.name) like :word").append(n);
            parameters.put("word" + n, "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
            n++;
        }
        return condition.toString();
    }

    private String plan(IndicatorId id) {
        return jdbc.sql("select coalesce(p.name, '') from indicator i left join action_plan p on p.id = i.plan_id"
                        + " where i.id = :id")
                .param("id", id.uuid())
                .query(String.class)
                .single();
    }

    private IndicatorDraft draft(IndicatorId id) {
        return jdbc.sql("select * from indicator where id = :id")
                .param("id", id.uuid())
                .query((row, n) -> draft(id, row))
                .single();
    }

    private static IndicatorDraft draft(IndicatorId id, ResultSet row) throws SQLException {
        UUID chain = uuid(row, "chain_id");
        UUID plan = uuid(row, "plan_id");
        return new IndicatorDraft(
                id,
                row.getLong("version"),
                row.getString("name"),
                row.getString("measure_unit"),
                row.getString("definition"),
                IndicatorKind.valueOf(row.getString("kind")),
                Direction.valueOf(row.getString("direction")),
                CountingPeriod.valueOf(row.getString("cycle")),
                new UnitId(row.getObject("source_unit_id", UUID.class)),
                chain == null ? null : new ChainId(chain),
                plan == null ? null : new PlanId(plan));
    }

    private static @Nullable UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
