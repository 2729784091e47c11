package org.chainlead.instruction;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chainlead.org.Access;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Relation;
import org.chainlead.org.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may read an instruction, as a condition on the alias {@code i}: the office, the leader, the secretary, and once
 * decided the named units. What was taken back stays with the leader and the secretary.
 */
@Component
class InstructionScope {

    private static final String OWN_POST = "i.post_id = :post";
    private static final String NAMED = """
            i.state = 'DECIDED' and exists
                (select 1 from instruction_unit n where n.instruction_id = i.id and n.unit_id = :unit)""";

    private final CurrentUser user;
    private final Access access;
    private final JdbcClient jdbc;

    InstructionScope(CurrentUser user, Access access, JdbcClient jdbc) {
        this.user = user;
        this.access = access;
        this.jdbc = jdbc;
    }

    String condition() {
        Set<Relation> relations = access.relations("instruction.view");
        if (relations.contains(Relation.ANY)) {
            return "(i.state <> 'WITHDRAWN')";
        }
        if (relations.contains(Relation.LEADER_IN_CHARGE) || relations.contains(Relation.LEADERS_SECRETARY)) {
            return "(" + OWN_POST + ")";
        }
        return relations.contains(Relation.ADDRESSEE) ? "(" + NAMED + ")" : "(false)";
    }

    Map<String, Object> parameters() {
        Actor actor = user.actor();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("unit", actor.unit().uuid());
        parameters.put(
                "post", actor.post() == null ? new UUID(0, 0) : actor.post().uuid());
        return parameters;
    }

    boolean seen(UUID id) {
        return jdbc.sql("select exists(select 1 from instruction i where i.id = :id and " + condition() + ")")
                .params(parameters())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** How the acting person stands to an instruction. */
    Set<Relation> relations(Instruction instruction) {
        Actor actor = user.actor();
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        if (actor.post() != null && actor.post().uuid().equals(instruction.postId)) {
            relations.add(actor.role() == Role.LEADER ? Relation.LEADER_IN_CHARGE : Relation.LEADERS_SECRETARY);
        }
        return relations;
    }
}
