package org.chainlead.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainlead.common.Counted;
import org.chainlead.common.Light;
import org.chainlead.common.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tasks of the ledger by light, chain by chain or unit by unit, in the order of the lists and never by a figure. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('task.view')")
public class TaskLightSums {

    /** The largest page of units. */
    public static final int PAGE = 50;

    private static final String COUNTS = Arrays.stream(Light.values())
            .map(light ->
                    "count(*) filter (where p.shown and t.counted_light = '" + light.name() + "') as n_" + light.name())
            .collect(Collectors.joining(", ", "count(*) as total, ", ""));

    private final JdbcClient jdbc;
    private final TaskScope scope;
    private final TaskFilterQueries filters;

    TaskLightSums(JdbcClient jdbc, TaskScope scope, TaskFilterQueries filters) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.filters = filters;
    }

    /** In the order of the chains; the tasks of no chain come last. */
    public List<LightLine> byChain(TaskFilter within) {
        TaskQuery query = filters.of(within);
        return jdbc.sql("select c.id as key, coalesce(max(c.name), '') as name, " + COUNTS
                        + from("industry_chain c", "c.id = t.chain_id") + query.where()
                        + " group by c.id order by min(c.sort) nulls last, c.id")
                .params(query.parameters)
                .query((row, n) -> read(row))
                .list();
    }

    /** In the order of the unit list. */
    public Page<LightLine> byUnit(TaskFilter within, int offset, int limit) {
        TaskQuery query = filters.of(within);
        List<Counted<LightLine>> lines = jdbc.sql("select u.id as key, max(u.name) as name, " + COUNTS + ", "
                        + Counted.OF_ALL + from("unit u", "u.id = t.lead_unit_id") + query.where()
                        + " and t.lead_unit_id is not null group by u.id"
                        + " order by min(u.sort), min(u.code) offset :offset limit :limit")
                .params(query.parameters)
                .param("offset", offset)
                .param("limit", Math.min(limit, PAGE))
                .query((row, n) -> Counted.of(row, read(row)))
                .list();
        return Counted.page(
                lines,
                () -> jdbc.sql("select count(distinct t.lead_unit_id) from task t" + query.where())
                        .params(query.parameters)
                        .query(Long.class)
                        .single());
    }

    private String from(String table, String on) {
        return " from task t cross join lateral (select " + scope.showsProgress() + " as shown) p left join " + table
                + " on " + on;
    }

    private static LightLine read(ResultSet row) throws SQLException {
        Map<Light, Long> lights = new EnumMap<>(Light.class);
        for (Light light : Light.values()) {
            lights.put(light, row.getLong("n_" + light.name()));
        }
        return new LightLine(row.getObject("key", UUID.class), row.getString("name"), lights, row.getLong("total"));
    }
}
