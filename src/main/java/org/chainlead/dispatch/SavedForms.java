package org.chainlead.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Year;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainlead.common.Counted;
import org.chainlead.common.Page;
import org.chainlead.org.Access;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Relation;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 少填了多少表 (product.md: one entry serves ledger, 通报, quarterly review and forms; the page says how many forms that
 * saved). Counted from what was really reported and really used; nothing is estimated. The office sees every unit, others
 * their own, as part of the statement.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('dispatch.savedForms')")
public class SavedForms {

    /** The largest page. */
    static final int PAGE = 100;

    private static final String WITH = """
            with f as (select m.unit_id, count(*) as months
                         from (select distinct r.unit_id, r.period from report r
                                where r.period >= :from and r.period < :to and r.accepted_no is not null
                                  and (cast(:unit as uuid) is null or r.unit_id = :unit)) m
                        group by m.unit_id),
                 u as (select x.unit_id,
                              count(distinct d.id) filter (where d.by_rule and d.kind = 'MONTHLY' and d.state = 'PUBLISHED')
                                  as bulletins,
                              count(distinct d.id) filter (where d.by_rule and d.kind = 'QUARTERLY') as quarterly,
                              count(distinct d.id) filter (where d.by_rule and d.kind = 'HALF_YEARLY') as half_yearly,
                              count(distinct d.id) filter (where d.by_rule and d.kind = 'ANNUAL') as annual,
                              count(distinct d.id) filter (where not d.by_rule) as by_hand
                         from dispatch_round d join round_row x on x.round_id = d.id
                        where d.period >= :from and d.period < :to and d.state in ('CLOSED', 'PUBLISHED')
                          and x.report_id is not null and (cast(:unit as uuid) is null or x.unit_id = :unit)
                        group by x.unit_id)
            """;

    private static final String FROM = " from f left join u on u.unit_id = f.unit_id join unit n on n.id = f.unit_id";

    private final JdbcClient jdbc;
    private final Access access;
    private final CurrentUser user;

    SavedForms(JdbcClient jdbc, Access access, CurrentUser user) {
        this.jdbc = jdbc;
        this.access = access;
        this.user = user;
    }

    /** The sum of everything the acting person sees. */
    public SavedFormsRow total(Year year) {
        return jdbc.sql(WITH + "select cast(null as uuid) as id, '' as name, coalesce(sum(f.months), 0) as filled, "
                        + columns("coalesce(sum(%s), 0)") + FROM)
                .params(parameters(year))
                .query((row, n) -> read(row))
                .single();
    }

    /** Unit by unit in the order of the unit list: no rank. */
    public Page<SavedFormsRow> units(Year year, int offset, int limit) {
        List<Counted<SavedFormsRow>> rows = jdbc.sql(WITH + "select n.id, n.name, f.months as filled, "
                        + columns("coalesce(%s, 0)") + ", " + Counted.OF_ALL + FROM
                        + " order by n.sort, n.code, n.id offset :offset limit :limit")
                .params(parameters(year))
                .param("offset", offset)
                .param("limit", Math.min(limit, PAGE))
                .query((row, n) -> Counted.of(row, read(row)))
                .list();
        return Counted.page(
                rows,
                () -> jdbc.sql(WITH + "select count(*) from f")
                        .params(parameters(year))
                        .query(Long.class)
                        .single());
    }

    /** Whether the acting person sees every unit. */
    public boolean seesAll() {
        return access.relations("dispatch.savedForms").contains(Relation.ANY);
    }

    private Map<String, @Nullable Object> parameters(Year year) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("from", year.atDay(1));
        parameters.put("to", year.plusYears(1).atDay(1));
        parameters.put("unit", seesAll() ? null : user.actor().unit().uuid());
        return parameters;
    }

    private static String columns(String pattern) {
        return Arrays.stream(FormUse.values())
                .map(use -> pattern.formatted(use.column()) + " as n_" + use.name())
                .collect(Collectors.joining(", "));
    }

    private static SavedFormsRow read(ResultSet row) throws SQLException {
        Map<FormUse, Long> uses = new EnumMap<>(FormUse.class);
        for (FormUse use : FormUse.values()) {
            uses.put(use, row.getLong("n_" + use.name()));
        }
        UUID unit = row.getObject("id", UUID.class);
        return new SavedFormsRow(
                unit == null ? null : new UnitId(unit),
                Objects.requireNonNullElse(row.getString("name"), ""),
                row.getLong("filled"),
                uses);
    }
}
