package org.chainlead.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queue of what is to leave the product, and its log. A row is locked while it is tried, so two nodes never try one. */
@Repository
class Deliveries {

    private static final String TAKE = "select * from delivery where state = 'WAITING' and ";
    private static final String FOR_ME = " limit 1 for update skip locked";

    private final JdbcClient jdbc;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    DeliveryId addTest(DeliveryChannel channel, String target, UUID account) {
        DeliveryId id = new DeliveryId(UUID.randomUUID());
        jdbc.sql("""
                        insert into delivery (id, channel, purpose, occasion, accounts, target, state, next_attempt_at, created_at)
                        values (:id, :channel, 'TEST', 'test:' || :id, array[cast(:account as uuid)], :target, 'WAITING', :at, :at)""")
                .param("id", id.uuid())
                .param("channel", channel.name())
                .param("account", account)
                .param("target", target)
                .param("at", now())
                .update();
        return id;
    }

    /** The next one that is due, locked until the transaction ends; one that somebody else tries is passed over. */
    Optional<Delivery> takeNext(Collection<DeliveryChannel> channels) {
        return jdbc.sql(TAKE + "next_attempt_at <= :now and channel in (:channels) order by next_attempt_at, seq"
                        + FOR_ME)
                .param("now", now())
                .param("channels", channels.stream().map(Enum::name).toList())
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<Delivery> take(DeliveryId id) {
        return jdbc.sql(TAKE + "id = :id" + FOR_ME)
                .param("id", id.uuid())
                .query((row, n) -> read(row))
                .optional();
    }

    void note(Delivery delivery, Attempt attempt, DeliveryState state, Instant next) {
        jdbc.sql("""
                        update delivery set state = :state, attempts = attempts + 1, target = :target, problem = :problem,
                               next_attempt_at = :next, ended_at = cast(:ended as timestamptz) where id = :id""")
                .param("state", state.name())
                .param("target", attempt.target())
                .param("problem", attempt.problem())
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("ended", state == DeliveryState.WAITING ? null : now())
                .param("id", delivery.id().uuid())
                .update();
    }

    /** Newest first. */
    List<DeliveryRow> page(DeliveryChannel channel, int offset, int limit) {
        return jdbc.sql("""
                        select *, cardinality(accounts) as recipients from delivery where channel = :channel
                         order by seq desc offset :offset limit :limit""")
                .param("channel", channel.name())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    long count(DeliveryChannel channel) {
        return jdbc.sql("select count(*) from delivery where channel = :channel")
                .param("channel", channel.name())
                .query(Long.class)
                .single();
    }

    Optional<DeliveryRow> find(DeliveryId id) {
        return jdbc.sql("select *, cardinality(accounts) as recipients from delivery where id = :id")
                .param("id", id.uuid())
                .query((row, n) -> row(row))
                .optional();
    }

    /** Queues a failed one again; tells whether there was one. */
    boolean again(DeliveryId id) {
        return jdbc.sql("""
                                update delivery set state = 'WAITING', attempts = 0, next_attempt_at = :now, ended_at = null
                                 where id = :id and state = 'GIVEN_UP'""").param("now", now()).param("id", id.uuid()).update() == 1;
    }

    void forgetEndedFor(Duration age) {
        jdbc.sql("delete from delivery where ended_at < :before")
                .param("before", clock.instant().minus(age).atOffset(ZoneOffset.UTC))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Delivery read(ResultSet row) throws SQLException {
        String topic = row.getString("topic");
        return new Delivery(
                new DeliveryId(row.getObject("id", UUID.class)),
                DeliveryChannel.valueOf(row.getString("channel")),
                DeliveryPurpose.valueOf(row.getString("purpose")),
                Arrays.asList((UUID[]) row.getArray("accounts").getArray()),
                topic == null ? null : MessageTopic.valueOf(topic),
                row.getString("target"),
                row.getInt("attempts"));
    }

    private static DeliveryRow row(ResultSet row) throws SQLException {
        return new DeliveryRow(
                new DeliveryId(row.getObject("id", UUID.class)),
                DeliveryChannel.valueOf(row.getString("channel")),
                DeliveryPurpose.valueOf(row.getString("purpose")),
                row.getInt("recipients"),
                row.getString("target"),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)),
                row.getString("problem"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
