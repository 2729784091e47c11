package org.chainlead.supervision;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainlead.org.Access;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Relation;
import org.chainlead.org.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which notices the acting person reaches, as a condition of the query itself, and how the person stands to one. */
@Component
class NoticeScope {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Access access;
    private final NoticeSigning signing;

    NoticeScope(JdbcClient jdbc, CurrentUser user, Access access, NoticeSigning signing) {
        this.jdbc = jdbc;
        this.user = user;
        this.access = access;
        this.signing = signing;
    }

    /** A condition on the alias {@code n} and its parameters. */
    record Condition(String sql, Map<String, Object> parameters) {}

    Condition condition() {
        Actor actor = user.actor();
        Map<String, Object> parameters = new HashMap<>(signing.parameters());
        parameters.put("me", actor.unit().uuid());
        Set<Relation> relations = access.relations("supervision.view");
        if (relations.contains(Relation.ANY)) {
            return new Condition("true", parameters);
        }
        String names = relations.stream().map(r -> "'" + r.name() + "'").collect(Collectors.joining(","));
        String sql = names.isEmpty()
                ? "false"
                : "n.issued_at is not null and n.id in (select notice_id from notice_unit where unit_id = :me"
                        + " and relation in (" + names + "))";
        return new Condition(
                relations.contains(Relation.LEADER_IN_CHARGE)
                        ? "((" + sql + ") or " + NoticeSigning.byLeaderInCharge() + ")"
                        : sql,
                parameters);
    }

    /** Nothing of a notice reaches a unit before it is issued; a leader who signs it reads the draft. */
    Set<Relation> relations(Notice notice) {
        Actor actor = user.actor();
        Set<Relation> found = EnumSet.noneOf(Relation.class);
        if (actor.account().uuid().equals(notice.authorId)) {
            found.add(Relation.SELF);
        }
        if (notice.issuedAt != null) {
            jdbc.sql("select relation from notice_unit where notice_id = :notice and unit_id = :unit")
                    .param("notice", notice.id)
                    .param("unit", actor.unit().uuid())
                    .query(String.class)
                    .list()
                    .forEach(name -> found.add(Relation.valueOf(name)));
        }
        if (actor.role() == Role.LEADER && isInCharge(notice)) {
            found.add(Relation.LEADER_IN_CHARGE);
        }
        return found;
    }

    private boolean isInCharge(Notice notice) {
        return jdbc.sql("select exists (select 1 from notice n where n.id = :id and " + NoticeSigning.byLeaderInCharge()
                        + ")")
                .params(signing.parameters())
                .param("id", notice.id)
                .query(Boolean.class)
                .single();
    }

    boolean mayRead(Notice notice) {
        return access.may("supervision.view", relations(notice));
    }

    /** Whether the person reads what every addressed unit replied: the office, 秘书长, and leaders the notice is copied to. */
    boolean readsAllReplies() {
        Actor actor = user.actor();
        return actor.isOffice()
                || actor.role() == Role.LEADER
                || actor.role() == Role.SECRETARY
                || actor.role() == Role.SECRETARY_GENERAL;
    }
}
