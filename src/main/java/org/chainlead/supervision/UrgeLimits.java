package org.chainlead.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chainlead.common.BusinessClock;
import org.chainlead.common.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds urges against the rules: nobody is urged at night, no unit more often in a day than set. */
@Component
class UrgeLimits {

    private final JdbcClient jdbc;
    private final Clock clock;

    UrgeLimits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UrgeRules rules() {
        return jdbc.sql("select quiet_from, quiet_until, daily_limit, version from urge_setting")
                .query((row, n) -> new UrgeRules(
                        row.getObject("quiet_from", LocalTime.class),
                        row.getObject("quiet_until", LocalTime.class),
                        row.getInt("daily_limit"),
                        row.getLong("version")))
                .single();
    }

    boolean isQuietNow() {
        return rules().isQuiet(LocalTime.now(clock));
    }

    void needAwake() {
        UrgeRules rules = rules();
        if (rules.isQuiet(LocalTime.now(clock))) {
            throw Refusal.because("supervision.refused.quiet", rules.quietFrom(), rules.quietUntil());
        }
    }

    /** Those who may still be urged today; a unit that has had its share is left out as a whole. */
    List<UrgeRecipient> within(List<UrgeRecipient> found) {
        Set<UUID> full = full(found.stream().map(to -> to.unit().uuid()).toList());
        return found.stream().filter(to -> !full.contains(to.unit().uuid())).toList();
    }

    /** Names of the units that have had their share today. */
    List<String> limited(List<UrgeRecipient> found) {
        Set<UUID> full = full(found.stream().map(to -> to.unit().uuid()).toList());
        return found.stream()
                .filter(to -> full.contains(to.unit().uuid()))
                .map(UrgeRecipient::unitName)
                .distinct()
                .toList();
    }

    /** Two urges of a unit at once count one after the other. */
    void lock(List<UrgeRecipient> found) {
        found.stream()
                .map(to -> "urge:" + to.unit().uuid())
                .distinct()
                .sorted()
                .forEach(key -> jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                        .param("key", key)
                        .query((row, n) -> 0)
                        .list());
    }

    private Set<UUID> full(Collection<UUID> units) {
        if (units.isEmpty()) {
            return Set.of();
        }
        LocalDate today = LocalDate.now(clock);
        return new HashSet<>(jdbc.sql("""
                        select r.unit_id from urge_recipient r join urge g on g.id = r.urge_id
                         where r.unit_id = any (:units) and g.sent_at >= :from and g.sent_at < :until
                         group by r.unit_id having count(distinct g.id) >= :limit""")
                .param("units", units.stream().distinct().toArray(UUID[]::new))
                .param(
                        "from",
                        today.atStartOfDay(BusinessClock.ZONE).toInstant().atOffset(ZoneOffset.UTC))
                .param(
                        "until",
                        today.plusDays(1)
                                .atStartOfDay(BusinessClock.ZONE)
                                .toInstant()
                                .atOffset(ZoneOffset.UTC))
                .param("limit", rules().dailyLimit())
                .query(UUID.class)
                .list());
    }
}
