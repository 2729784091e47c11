package org.chainlead.org;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the accounts that something is told to; for other modules, not for views. */
@Component
public class Recipients {

    private static final String HOLDERS = """
            select distinct a.account_id from appointment a join account c on c.id = a.account_id
             where\s""" + RoleHolders.TODAY + " and a.role in (:roles) and (";

    private final JdbcClient jdbc;
    private final Clock clock;

    Recipients(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who holds one of the roles at the unit today. */
    public List<AccountId> at(UnitId unit, Role... roles) {
        return query("a.unit_id = :key", unit.uuid(), List.of(roles));
    }

    /** Who holds one of the roles at one of the units today; one query, however many units. */
    public List<AccountId> atAny(Collection<UnitId> units, Role... roles) {
        return units.isEmpty() ? List.of() : query("a.unit_id = any (:key)", uuids(units), List.of(roles));
    }

    /** The heads of the unit who stand for this step of its review chain; a head without a step stands for any. */
    public List<AccountId> atStep(UnitId unit, ReviewStep step) {
        return query(
                "a.unit_id = :key and coalesce(a.review_step, '" + step.name() + "') = '" + step.name() + "'",
                unit.uuid(),
                List.of(Role.UNIT_HEAD));
    }

    /** Who holds one of the roles anywhere today. */
    public List<AccountId> anywhere(Role... roles) {
        return query("cast(:key as uuid) is null", null, List.of(roles));
    }

    /** The holder of a leader's post and that leader's secretaries. */
    public List<AccountId> ofPost(LeaderPostId post, Role... roles) {
        return query("a.post_id = :key", post.uuid(), Set.of(roles));
    }

    private List<AccountId> query(
            String condition, @org.jspecify.annotations.Nullable Object key, Collection<Role> roles) {
        return jdbc
                .sql(HOLDERS + condition + ")")
                .param("today", LocalDate.now(clock))
                .param("roles", roles.stream().map(Enum::name).toList())
                .param("key", key)
                .query(UUID.class)
                .list()
                .stream()
                .map(AccountId::new)
                .toList();
    }

    private static UUID[] uuids(Collection<UnitId> units) {
        return units.stream().map(UnitId::uuid).toArray(UUID[]::new);
    }
}
