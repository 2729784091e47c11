package org.chainlead.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chainlead.audit.spi.CurrentActor;
import org.chainlead.common.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The 调阅单 as rows. */
@Component
class AccessOrderBook {

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    AccessOrderBook(JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * The order under which the acting auditor may read now.
     *
     * @param opening of these subjects it must name one
     *
     * @throws Refusal when there is none
     */
    AccessOrderId inForce(Set<Subject> opening) {
        return jdbc.sql("""
                        select o.id from audit_access_order o join audit_access_subject s on s.order_id = o.id
                         where o.requested_by = :auditor and o.valid_until > :now
                           and (s.subject_kind, s.subject_id) in (:opening)
                         order by o.valid_until desc limit 1""")
                .param("auditor", actor.snapshot().account())
                .param("now", now())
                .param(
                        "opening",
                        opening.stream()
                                .map(subject -> new Object[] {subject.kind(), subject.id()})
                                .toList())
                .query(UUID.class)
                .optional()
                .map(AccessOrderId::new)
                .orElseThrow(() -> Refusal.because("audit.order.none"));
    }

    boolean isKnown(Subject subject) {
        return jdbc.sql("select exists (select 1 from audit_entry where subject_kind = :kind and subject_id = :id)")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query(Boolean.class)
                .single();
    }

    AccessOrderId add(RequestAccess request) {
        AccessOrderId id = AccessOrderId.random();
        var who = actor.snapshot();
        boolean byLetter = request.letter() != null;
        jdbc.sql("""
                        insert into audit_access_order (id, reason, days, letter, requested_by, requester_name,
                            requested_at, state, valid_until)
                        values (:id, :reason, :days, :letter, :by, :name, :now, :state, :until)""")
                .param("id", id.uuid())
                .param("reason", request.reason())
                .param("days", request.days())
                .param("letter", request.letter())
                .param("by", who.account())
                .param("name", who.name())
                .param("now", now())
                .param("state", (byLetter ? AccessOrderState.BY_LETTER : AccessOrderState.REQUESTED).name())
                .param("until", byLetter ? now().plusDays(request.days()) : null)
                .update();
        for (Subject subject : request.subjects()) {
            jdbc.sql("insert into audit_access_subject (order_id, subject_kind, subject_id) values (?, ?, ?)")
                    .param(id.uuid())
                    .param(subject.kind())
                    .param(subject.id())
                    .update();
        }
        return id;
    }

    /** Who asked; empty when the order does not wait for a decision any more. */
    Optional<UUID> decide(AccessOrderId id, AccessOrderState state, @Nullable String refusal) {
        var who = actor.snapshot();
        return jdbc.sql("""
                        update audit_access_order
                           set state = :state, decided_by = :by, decider_name = :name, decided_at = :now,
                               refusal = :refusal, version = version + 1,
                               valid_until = case when :granted then :now + make_interval(days => days) end
                         where id = :id and state = 'REQUESTED' returning requested_by""")
                .param("state", state.name())
                .param("by", who.account())
                .param("name", who.name())
                .param("now", now())
                .param("refusal", refusal)
                .param("granted", state == AccessOrderState.APPROVED)
                .param("id", id.uuid())
                .query(UUID.class)
                .optional();
    }

    /** The newest first. */
    List<AccessOrder> list(int limit) {
        Map<UUID, List<Subject>> subjects = new HashMap<>();
        List<AccessOrder> orders = jdbc.sql(
                        "select * from audit_access_order order by requested_at desc, id limit :limit")
                .param("limit", limit)
                .query((row, n) -> read(row, subjects))
                .list();
        if (!orders.isEmpty()) {
            jdbc.sql("select * from audit_access_subject where order_id in (:ids) order by subject_kind, subject_id")
                    .param("ids", subjects.keySet())
                    .query(row -> {
                        subjects.getOrDefault(row.getObject("order_id", UUID.class), new ArrayList<>())
                                .add(new Subject(row.getString("subject_kind"), row.getString("subject_id")));
                    });
        }
        return orders;
    }

    private AccessOrder read(ResultSet row, Map<UUID, List<Subject>> subjects) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Instant until = instant(row, "valid_until");
        return new AccessOrder(
                new AccessOrderId(id),
                subjects.computeIfAbsent(id, i -> new ArrayList<>()),
                List.of(),
                row.getString("reason"),
                row.getInt("days"),
                row.getString("letter"),
                row.getString("requester_name"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                AccessOrderState.valueOf(row.getString("state")),
                row.getString("decider_name"),
                instant(row, "decided_at"),
                row.getString("refusal"),
                until,
                until != null && until.isAfter(clock.instant()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
