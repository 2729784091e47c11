package org.chainlead.bulletin;

import java.util.EnumSet;
import java.util.HashMap;
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
 * Which 通报 the acting person reaches, as a condition of the query itself. Units named in it read it once it is issued,
 * leaders and their secretaries as well; a leader who signs it reads it before.
 */
@Component
class BulletinScope {

    private static final String NAMED = "(b.issued_at is not null and exists (select 1 from bulletin_sum s"
            + " where s.bulletin_id = b.id and s.by_part = 'UNIT' and s.part_id = :me))";

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Access access;
    private final BulletinSigning signing;

    BulletinScope(JdbcClient jdbc, CurrentUser user, Access access, BulletinSigning signing) {
        this.jdbc = jdbc;
        this.user = user;
        this.access = access;
        this.signing = signing;
    }

    /** A condition on the alias {@code b} and its parameters. */
    record Condition(String sql, Map<String, Object> parameters) {}

    Condition condition() {
        Actor actor = user.actor();
        Set<Relation> reach = access.relations("bulletin.view");
        Map<String, Object> parameters = new HashMap<>(signing.parameters());
        parameters.put("me", actor.unit().uuid());
        if (reach.contains(Relation.ANY)) {
            return new Condition("true", parameters);
        }
        StringBuilder sql = new StringBuilder("(false");
        sql.append(reach.contains(Relation.ADDRESSEE) ? " or " + NAMED : "");
        sql.append(reach.contains(Relation.COPIED) ? " or b.issued_at is not null" : "");
        sql.append(reach.contains(Relation.LEADER_IN_CHARGE) ? " or " + BulletinSigning.byLeader() : "");
        return new Condition(sql.append(")").toString(), parameters);
    }

    Set<Relation> relations(Bulletin bulletin) {
        Set<Relation> found = EnumSet.noneOf(Relation.class);
        if (holds(bulletin.id, NAMED)) {
            found.add(Relation.ADDRESSEE);
        }
        if (bulletin.issuedAt != null) {
            found.add(Relation.COPIED);
        }
        if (holds(bulletin.id, BulletinSigning.byLeader())) {
            found.add(Relation.LEADER_IN_CHARGE);
        }
        return found;
    }

    boolean mayRead(Bulletin bulletin) {
        return access.may("bulletin.view", relations(bulletin));
    }

    private boolean holds(UUID id, String condition) {
        return jdbc.sql("select exists (select 1 from bulletin b where b.id = :id and " + condition + ")")
                .params(signing.parameters())
                .param("me", user.actor().unit().uuid())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
