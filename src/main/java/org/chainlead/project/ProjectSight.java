package org.chainlead.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainlead.org.Access;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.Relation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which projects the acting person sees: the one place for it, as conditions on the alias {@code p}. What a list brought in
 * or a unit signed was published: whoever may read the list sees it. A project in 在谈 is told to its reporting unit,
 * 招商委办 and the leaders in charge alone (product.md, The rest of the house), by {@link ProjectNegotiations}.
 */
@Component
class ProjectSight {

    /**
     * Of every query that reads projects for anything but 在谈 itself: what is merged stands in no list and no figure, and
     * neither does what is in 在谈, whoever asks.
     */
    static final String LISTED = "p.merged_into is null and p.stage <> 'NEGOTIATING'";

    /** Stood for itself once and stands at another now. */
    static final String FOLDED = "exists (select 1 from project_merge g where g.project_id = p.id)";

    private static final Map<Relation, String> NEGOTIATING = Map.of(
            Relation.OWN_UNIT,
            "p.lead_unit_id = :sightUnit",
            Relation.LEADER_IN_CHARGE,
            "p.chain_id in (select c.id from industry_chain c where c.leader_post_id = cast(:sightPost as uuid))");

    private final Access access;
    private final CurrentUser user;

    ProjectSight(Access access, CurrentUser user) {
        this.access = access;
        this.user = user;
    }

    /** Of the lists: {@link #LISTED}, and for whom the list is. */
    String condition() {
        return access.may("project.list") ? "(" + LISTED + ")" : "(false)";
    }

    /** Of the page of one: what was folded into another after it came in keeps its own. */
    String page() {
        return access.may("project.list") ? "(" + LISTED + " or " + FOLDED + ")" : "(false)";
    }

    /** The projects in 在谈 that an operation reaches; with {@link #parameters}. */
    String negotiating(String operation) {
        Set<Relation> relations = access.relations(operation);
        List<String> parts = new ArrayList<>();
        if (relations.contains(Relation.ANY)) {
            parts.add("true");
        }
        relations.stream().filter(NEGOTIATING::containsKey).forEach(relation -> parts.add(NEGOTIATING.get(relation)));
        return parts.isEmpty() ? "(false)" : "(p.stage = 'NEGOTIATING' and (" + String.join(" or ", parts) + "))";
    }

    Map<String, @Nullable Object> parameters() {
        Actor actor = user.actor();
        LeaderPostId post = actor.post();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("sightUnit", actor.unit().uuid());
        parameters.put("sightPost", post == null ? null : post.uuid());
        return parameters;
    }
}
