package org.chainlead.project;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainlead.org.Access;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Relation;
import org.springframework.stereotype.Component;

/**
 * Which projects an operation reaches for the acting person, as a condition on the alias {@code p} with the parameter
 * {@code unit}: the unit that leads a project, also one whose row was merged into it, and the government of its county
 * reach it as their own; the chain's office those of its chains.
 */
@Component
class ProjectReach {

    static final String UNIT = "reachUnit";

    private static final Map<Relation, String> CONDITIONS = new EnumMap<>(Map.of(
            Relation.OWN_UNIT,
            "(p.lead_unit_id = :reachUnit or p.county_unit_id = :reachUnit or exists (select 1 from major_project m"
                    + " where m.merged_into = p.id and m.lead_unit_id = :reachUnit))",
            Relation.CHAIN_OFFICE,
            "p.chain_id in (select c.id from industry_chain c where c.office_unit_id = :reachUnit)"));

    private final CurrentUser user;
    private final Access access;

    ProjectReach(CurrentUser user, Access access) {
        this.user = user;
        this.access = access;
    }

    String condition(String operation) {
        Set<Relation> relations = access.relations(operation);
        if (relations.contains(Relation.ANY)) {
            return "(true)";
        }
        List<String> parts = new ArrayList<>();
        relations.stream().filter(CONDITIONS::containsKey).forEach(relation -> parts.add(CONDITIONS.get(relation)));
        return parts.isEmpty() ? "(false)" : "(" + String.join(" or ", parts) + ")";
    }

    /** The same for a request for 要素, on the aliases {@code p} and {@code r}: also the unit that is asked. */
    String request(String operation) {
        String condition = condition(operation);
        return access.relations(operation).contains(Relation.ASKED)
                ? "(" + condition + " or r.asked_unit_id = :reachUnit)"
                : condition;
    }

    /** For every condition. */
    Map<String, Object> parameters() {
        return Map.of(UNIT, user.actor().unit().uuid());
    }
}
