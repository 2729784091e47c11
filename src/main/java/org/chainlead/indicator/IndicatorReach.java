package org.chainlead.indicator;

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
 * Which indicators an operation reaches for the acting person, as a condition on the alias {@code i}: the source unit its
 * own, the chain's office those of its chains.
 */
@Component
class IndicatorReach {

    private static final Map<Relation, String> CONDITIONS = new EnumMap<>(Map.of(
            Relation.OWN_UNIT,
            "i.source_unit_id = :reachUnit",
            Relation.CHAIN_OFFICE,
            "i.chain_id in (select c.id from industry_chain c where c.office_unit_id = :reachUnit)"));

    private final CurrentUser user;
    private final Access access;

    IndicatorReach(CurrentUser user, Access access) {
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

    /** For every condition. */
    Map<String, Object> parameters() {
        return Map.of("reachUnit", user.actor().unit().uuid());
    }
}
