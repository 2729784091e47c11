package org.chainlead.chaincard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chainlead.chain.ChainId;
import org.chainlead.project.ProjectTotals;
import org.chainlead.task.ChainTaskSums;

/** The SQL of the list of chains: one statement whatever their number. */
final class ChainListQuery {

    private static final String COLUMNS = """
            select c.id, c.code, c.name, coalesce(c.grouping, '') as grouping, coalesce(p.name, '') as leader,
                   coalesce(u.name, '') as lead_unit, e.filled, e.elements, s.task_force, s.leading_group,
                   f.leading_firms, f.key_firms
            """;

    private static final String FROM = """
             from industry_chain c
             left join chain_card k on k.chain_id = c.id
             left join leader_post p on p.id = c.leader_post_id
             left join unit u on u.id = k.lead_unit_id
             cross join lateral (
                select count(*) as elements, count(v.id) as filled
                  from template_element t
                  left join chain_element_version v
                    on v.chain_id = c.id and v.element_id = t.id and not v.superseded and v.filled
                 where t.removed_at is null and t.template_id = """ + ElementTable.TEMPLATE + """
                ) e
             cross join lateral (
                select count(*) filter (where x.body = 'TASK_FORCE' and x.held_on >= :taskForceFrom) as task_force,
                       count(*) filter (where x.body = 'LEADING_GROUP' and x.held_on >= :leadingGroupFrom)
                           as leading_group
                  from chain_session x
                 where x.chain_id = c.id and x.withdrawn_at is null and x.held_on <= :today) s
             cross join lateral (
                select count(*) filter (where x.standing = 'LEADING') as leading_firms,
                       count(*) filter (where x.standing = 'KEY') as key_firms
                  from chain_enterprise x
                 where x.chain_id = c.id and x.removed_at is null) f
            """;

    static final String ORDER = " order by c.sort, c.code offset :offset limit :limit";

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final BodyRule taskForce;
    private final BodyRule leadingGroup;
    private final List<EnterpriseRule> firms;
    private final LocalDate today;
    final Map<String, Object> parameters = new HashMap<>();

    ChainListQuery(ChainFilter filter, List<BodyRule> rules, List<EnterpriseRule> firms, LocalDate today) {
        this.firms = firms;
        this.today = today;
        taskForce = rule(rules, ChainBody.TASK_FORCE);
        leadingGroup = rule(rules, ChainBody.LEADING_GROUP);
        parameters.put("today", today);
        parameters.put("taskForceFrom", taskForce.per().first(today));
        parameters.put("leadingGroupFrom", leadingGroup.per().first(today));
        words(filter.words());
        if (!filter.grouping().isBlank()) {
            conditions.add("c.grouping = :grouping");
            parameters.put("grouping", filter.grouping());
        }
        if (filter.leader() != null) {
            conditions.add("c.leader_post_id = :leader");
            parameters.put("leader", filter.leader().uuid());
        }
        if (filter.missing()) {
            conditions.add("e.filled < e.elements");
        }
        if (filter.behind()) {
            conditions.add("(s.task_force < :taskForceOwed or s.leading_group < :leadingGroupOwed)");
            parameters.put("taskForceOwed", owed(taskForce));
            parameters.put("leadingGroupOwed", owed(leadingGroup));
        }
        if (filter.lacking()) {
            conditions.add("exists (select 1 from chain_enterprise_rule r where r.least >"
                    + " case r.standing when 'LEADING' then f.leading_firms else f.key_firms end)");
        }
    }

    String rows() {
        return COLUMNS + fromWhere() + ORDER;
    }

    String count() {
        return "select count(*) " + fromWhere();
    }

    private String fromWhere() {
        return FROM + " where " + String.join(" and ", conditions);
    }

    ChainRow read(ResultSet row) throws SQLException {
        return new ChainRow(
                new ChainId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("grouping"),
                row.getString("leader"),
                row.getString("lead_unit"),
                row.getInt("filled"),
                row.getInt("elements"),
                row.getInt("task_force"),
                owed(taskForce),
                row.getInt("leading_group"),
                owed(leadingGroup),
                firms(row.getLong("leading_firms"), row.getLong("key_firms")),
                ChainTaskSums.NONE,
                new ProjectTotals(0, java.math.BigDecimal.ZERO));
    }

    private List<EnterpriseTally> firms(long leading, long key) {
        return firms.stream()
                .map(rule -> new EnterpriseTally(rule, rule.standing() == Standing.LEADING ? leading : key))
                .toList();
    }

    /** Nothing while counting has not begun. */
    private int owed(BodyRule rule) {
        return rule.per().first(rule.countedFrom()).isAfter(today) ? 0 : rule.times();
    }

    private void words(String words) {
        int n = 0;
        for (String word : words.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!word.isEmpty()) {
                String name = "word" + n++;
                conditions.add("(lower(c.code) like :" + name + " or lower(c.name) like :" + name + ")");
                parameters.put(name, "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
            }
        }
    }

    private static BodyRule rule(List<BodyRule> rules, ChainBody body) {
        return rules.stream().filter(rule -> rule.body() == body).findFirst().orElseThrow();
    }
}
