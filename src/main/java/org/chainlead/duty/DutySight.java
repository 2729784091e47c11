package org.chainlead.duty;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chainlead.common.NotFound;
import org.chainlead.org.Access;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.Relation;
import org.springframework.stereotype.Component;

/** Whose duties the acting person reaches: the own post, or that of the leader served; the 督查室 all. */
@Component
class DutySight {

    private final CurrentUser user;
    private final Access access;

    DutySight(CurrentUser user, Access access) {
        this.user = user;
        this.access = access;
    }

    /** As a condition on a column with the id of a post, with {@link #parameters}. */
    String condition(String column) {
        Set<Relation> relations = access.relations("duty.view");
        return relations.contains(Relation.ANY) ? "true" : relations.isEmpty() ? "false" : column + " = :ownPost";
    }

    Map<String, Object> parameters() {
        Actor actor = user.actor();
        return Map.of(
                "ownPost", actor.post() == null ? new UUID(0, 0) : actor.post().uuid());
    }

    boolean reaches(String operation, LeaderPostId post) {
        return access.may(operation, relations(post));
    }

    /** @throws NotFound for a post whose duties the person may not see */
    void need(LeaderPostId post) {
        if (!reaches("duty.view", post)) {
            throw new NotFound();
        }
    }

    void require(String operation, LeaderPostId post) {
        access.require(operation, relations(post));
    }

    private Set<Relation> relations(LeaderPostId post) {
        return post.equals(user.actor().post())
                ? EnumSet.of(Relation.LEADER_IN_CHARGE, Relation.LEADERS_SECRETARY)
                : EnumSet.noneOf(Relation.class);
    }
}
