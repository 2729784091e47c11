package org.chainlead.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.Subject;
import org.chainlead.common.NotFound;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Stamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes indicators for an act: there, seen, and within reach of the operation; and says who acts and when. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IndicatorDesk {

    static final String SUBJECT = "indicator";

    private final JdbcClient jdbc;
    private final IndicatorReach reach;
    private final CurrentUser user;
    private final Clock clock;

    IndicatorDesk(JdbcClient jdbc, IndicatorReach reach, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.user = user;
        this.clock = clock;
    }

    /** An indicator that this transaction holds. */
    record Held(IndicatorId id, String name, IndicatorKind kind, String measureUnit, long version, boolean reached) {}

    /**
     * @throws NotFound for what is not there or not seen
     * @throws AccessDeniedException when the operation does not reach it
     */
    Held take(IndicatorId id, String operation) {
        Held held = takeAll(List.of(id), operation).get(id);
        if (held == null) {
            throw new NotFound();
        }
        return held;
    }

    /** Several at once in one statement, always in the same order; what is not there or not seen is absent. */
    Map<IndicatorId, Held> takeAll(Collection<IndicatorId> ids, String operation) {
        Map<IndicatorId, Held> all = new HashMap<>();
        jdbc.sql("select i.id, i.name, i.kind, i.measure_unit, i.version, " + reach.condition(operation)
                        + " as reached from indicator i where i.id = any (:ids) and i.ended_at is null and "
                        + reach.condition("indicator.view") + " order by i.id for update of i")
                .params(reach.parameters())
                .param("ids", uuids(ids))
                .query((row, n) -> new Held(
                        new IndicatorId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        IndicatorKind.valueOf(row.getString("kind")),
                        row.getString("measure_unit"),
                        row.getLong("version"),
                        row.getBoolean("reached")))
                .list()
                .forEach(held -> all.put(held.id(), held));
        if (all.values().stream().anyMatch(held -> !held.reached())) {
            throw new AccessDeniedException(operation);
        }
        return all;
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Stamp stamp() {
        Actor actor = user.actor();
        return new Stamp(actor.account().uuid(), actor.signature(), now());
    }

    static UUID[] uuids(Collection<IndicatorId> ids) {
        return ids.stream().map(IndicatorId::uuid).toArray(UUID[]::new);
    }

    static AuditRecord entry(IndicatorId id, String action) {
        return AuditRecord.of(Subject.of(SUBJECT, id.uuid()), action);
    }
}
