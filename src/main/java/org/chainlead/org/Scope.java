package org.chainlead.org;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the acting person's unit stands to units and people of the directory. */
@Component
class Scope {

    /** Counts an account's appointments of today and later: all, outside the unit and what is below it, not plain. */
    private static final String HELD = """
            select count(*) as held,
                   count(*) filter (where t.unit_id is null) as outside,
                   count(*) filter (where a.role not in ('STAFF', 'LIAISON')) as higher
              from appointment a
              left join unit_tree t on t.superior_id = :unit and t.unit_id = a.unit_id
             where a.account_id = :account and a.ended_at is null
               and (a.valid_until is null or a.valid_until >= :today)""";

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    Scope(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    Set<Relation> toUnit(UnitId unit) {
        UnitId own = user.actor().unit();
        if (own.equals(unit)) {
            return EnumSet.of(Relation.OWN_UNIT);
        }
        return isBelow(own, unit) ? EnumSet.of(Relation.BELOW) : EnumSet.noneOf(Relation.class);
    }

    /** The person belongs to the own unit and what is below it, with every appointment of today and later. */
    Set<Relation> toPerson(AccountId account) {
        Held held = held(account);
        return held.all() > 0 && held.outside() == 0
                ? EnumSet.of(Relation.OWN_UNIT, Relation.BELOW)
                : EnumSet.noneOf(Relation.class);
    }

    /**
     * The same, and nothing above STAFF and LIAISON: whoever may set such a person's password must not thereby come to a
     * role they could not give.
     */
    Set<Relation> toPlainPerson(AccountId account) {
        return held(account).higher() == 0 ? toPerson(account) : EnumSet.noneOf(Relation.class);
    }

    private Held held(AccountId account) {
        UUID unit = user.actor().unit().uuid();
        return jdbc.sql(HELD)
                .param("unit", unit)
                .param("account", account.uuid())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Held(row.getInt("held"), row.getInt("outside"), row.getInt("higher")))
                .single();
    }

    private boolean isBelow(UnitId superior, UnitId unit) {
        return jdbc.sql("select exists(select 1 from unit_tree where superior_id = :superior and unit_id = :unit)")
                .param("superior", superior.uuid())
                .param("unit", unit.uuid())
                .query(Boolean.class)
                .single();
    }

    private record Held(int all, int outside, int higher) {}
}
