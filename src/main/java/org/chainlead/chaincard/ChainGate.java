package org.chainlead.chaincard;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.chainlead.chain.ChainId;
import org.chainlead.common.NotFound;
import org.chainlead.org.Access;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Relation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the acting person stands to a chain, and whether an operation reaches it. */
@Component
class ChainGate {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Access access;

    ChainGate(JdbcClient jdbc, CurrentUser user, Access access) {
        this.jdbc = jdbc;
        this.user = user;
        this.access = access;
    }

    /**
     * Lets pass whom the operation allows, and nobody else work on this card until the transaction ends.
     *
     * @throws NotFound when there is no such chain
     */
    void enter(String operation, ChainId chain) {
        access.require(operation, relations(chain));
        jdbc.sql("insert into chain_card (chain_id) values (:chain) on conflict do nothing")
                .param("chain", chain.uuid())
                .update();
        jdbc.sql("select chain_id from chain_card where chain_id = :chain for update")
                .param("chain", chain.uuid())
                .query(UUID.class)
                .single();
    }

    boolean reaches(String operation, ChainId chain) {
        return access.may(operation, relations(chain));
    }

    private Set<Relation> relations(ChainId chain) {
        Actor actor = user.actor();
        return jdbc.sql("select leader_post_id, office_unit_id from industry_chain where id = :id")
                .param("id", chain.uuid())
                .query((row, n) -> relations(actor, row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Set<Relation> relations(Actor actor, @Nullable UUID leader, @Nullable UUID office) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        if (actor.unit().uuid().equals(office)) {
            relations.add(Relation.CHAIN_OFFICE);
        }
        if (actor.post() != null && actor.post().uuid().equals(leader)) {
            relations.add(Relation.LEADER_IN_CHARGE);
            relations.add(Relation.LEADERS_SECRETARY);
        }
        return relations;
    }
}
