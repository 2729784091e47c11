package org.chainlead.meeting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chainlead.org.Access;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which meetings the acting person reaches, as a condition on the alias {@code m}: the office and those who see every
 * chain all; the chain's office, the leader who chairs or leads the chain and that leader's secretary theirs; the units
 * that attend theirs.
 */
@Component
class MeetingScope {

    private static final String OF_POST = "(m.chair_post_id = :post"
            + " or m.chain_id in (select c.id from industry_chain c where c.leader_post_id = :post))";

    private static final Map<Relation, String> CONDITIONS = new EnumMap<>(Map.of(
            Relation.CHAIN_OFFICE,
            "m.chain_id in (select c.id from industry_chain c where c.office_unit_id = :unit)",
            Relation.LEADER_IN_CHARGE,
            OF_POST,
            Relation.LEADERS_SECRETARY,
            OF_POST,
            Relation.ADDRESSEE,
            "exists (select 1 from meeting_unit n where n.meeting_id = m.id and n.unit_id = :unit)"));

    private final CurrentUser user;
    private final Access access;
    private final JdbcClient jdbc;

    MeetingScope(CurrentUser user, Access access, JdbcClient jdbc) {
        this.user = user;
        this.access = access;
        this.jdbc = jdbc;
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

    Map<String, Object> parameters() {
        Actor actor = user.actor();
        return Map.of(
                "unit",
                actor.unit().uuid(),
                "post",
                actor.post() == null ? new UUID(0, 0) : actor.post().uuid());
    }

    /** Whether the operation reaches the meeting for the acting person. */
    boolean reaches(String operation, UUID meeting) {
        return jdbc.sql("select exists (select 1 from meeting m where m.id = :id and " + condition(operation) + ")")
                .params(parameters())
                .param("id", meeting)
                .query(Boolean.class)
                .single();
    }

    /** Whether this chain's meetings may be arranged by the acting person. */
    boolean arranges(java.util.Optional<UUID> chain) {
        Set<Relation> relations = EnumSet.copyOf(access.relations("meeting.prepare"));
        return relations.contains(Relation.ANY)
                || chain.isPresent()
                        && jdbc.sql(
                                        "select exists (select 1 from industry_chain where id = :id and office_unit_id = :unit)")
                                .param("id", chain.get())
                                .param("unit", user.actor().unit().uuid())
                                .query(Boolean.class)
                                .single();
    }
}
