package org.chainlead.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.org.Actor;
import org.chainlead.org.LeaderPostId;
import org.chainlead.project.GaugeKind;
import org.chainlead.project.StandingGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 排名依据 as rows. */
@Repository
class RankingBook {

    /** On the alias {@code b}: the only ones by which anything is ranked. */
    static final String IN_FORCE = "b.state = 'APPROVED' and b.valid_from <= :today and b.valid_until >= :today";

    /** On the alias {@code b}: asked for and not over. */
    static final String DECIDABLE = "b.state = 'ASKED' and b.valid_until >= :today";

    private static final String SELECT =
            "select b.*, p.name as post_name from ranking_basis b join leader_post p on p.id = b.post_id where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    RankingBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A row with what the rules of who decides need. */
    record Row(RankingBasis view, UUID askedBy, LeaderPostId post) {}

    /**
     * Keeps what was asked for; two people at once wait for each other here.
     *
     * @return false when another one for the same is asked for or approved for some of its days
     */
    boolean add(RankingBasisId id, RankingDraft draft, Actor actor) {
        jdbc.sql("lock table ranking_basis in share row exclusive mode").update();
        return jdbc.sql("""
                                insert into ranking_basis (id, gauge, grouped_by, number, clause, wording, valid_from, valid_until,
                                       post_id, state, asked_by, asked_by_name, asked_at)
                                select :id, :gauge, :by, :number, :clause, :wording, :from, :until, :post, 'ASKED', :account,
                                       :name, :at
                                 where not exists (select 1 from ranking_basis o where o.gauge = :gauge and o.grouped_by = :by
                                          and o.state in ('ASKED', 'APPROVED') and o.valid_from <= :until
                                          and o.valid_until >= :from)""")
                        .param("id", id.uuid())
                        .param("gauge", Objects.requireNonNull(draft.gauge()).name())
                        .param("by", Objects.requireNonNull(draft.by()).name())
                        .param("number", draft.number().strip())
                        .param("clause", draft.clause().strip())
                        .param("wording", draft.wording().strip())
                        .param("from", draft.from())
                        .param("until", draft.until())
                        .param("post", Objects.requireNonNull(draft.post()).uuid())
                        .params(stamp(actor))
                        .update()
                == 1;
    }

    void decide(RankingBasisId id, RankingPolicy.Decision decision, String refusal, Actor actor) {
        jdbc.sql("""
                        update ranking_basis set state = :state, refusal = :refusal, decided_by = :account,
                               decided_by_name = :name, decided_at = :at
                         where id = :id""")
                .param("state", decision.name())
                .param("refusal", refusal)
                .param("id", id.uuid())
                .params(stamp(actor))
                .update();
    }

    void end(RankingBasisId id, String reason, Actor actor) {
        jdbc.sql("""
                        update ranking_basis set state = 'ENDED', end_reason = :reason, ended_by_name = :name, ended_at = :at
                         where id = :id""")
                .param("reason", reason)
                .param("id", id.uuid())
                .params(stamp(actor))
                .update();
    }

    Optional<Row> lock(RankingBasisId id) {
        return jdbc.sql(SELECT + "b.id = :id for update of b")
                .param("id", id.uuid())
                .query((row, n) -> row(row))
                .optional();
    }

    /** Newest first. */
    List<Row> page(String scope, Map<String, ?> parameters, int offset, int limit) {
        return jdbc.sql(SELECT + scope + " order by b.asked_at desc, b.id offset :offset limit :limit")
                .params(parameters)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    long count(String scope, Map<String, ?> parameters) {
        return jdbc.sql("select count(*) from ranking_basis b where " + scope)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** At most one for each gauge and group. */
    List<Row> inForce() {
        return jdbc.sql(SELECT + IN_FORCE + " order by b.gauge desc, b.grouped_by, b.id")
                .param("today", today())
                .query((row, n) -> row(row))
                .list();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private Map<String, Object> stamp(Actor actor) {
        Map<String, Object> stamp = new HashMap<>();
        stamp.put("account", actor.account().uuid());
        stamp.put("name", actor.signature());
        stamp.put("at", clock.instant().atOffset(ZoneOffset.UTC));
        return stamp;
    }

    private Row row(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("valid_from", LocalDate.class);
        LocalDate until = row.getObject("valid_until", LocalDate.class);
        RankingPolicy.Decision decision = RankingPolicy.Decision.valueOf(row.getString("state"));
        RankingBasis view = new RankingBasis(
                new RankingBasisId(row.getObject("id", UUID.class)),
                GaugeKind.valueOf(row.getString("gauge")),
                StandingGroup.valueOf(row.getString("grouped_by")),
                row.getString("number"),
                row.getString("clause"),
                row.getString("wording"),
                from,
                until,
                row.getString("post_name"),
                RankingPolicy.state(decision, from, until, today()),
                row.getString("asked_by_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by_name"),
                instant(row.getObject("decided_at", OffsetDateTime.class)),
                row.getString("refusal"),
                row.getString("ended_by_name"),
                instant(row.getObject("ended_at", OffsetDateTime.class)),
                row.getString("end_reason"),
                false,
                false);
        return new Row(
                view, row.getObject("asked_by", UUID.class), new LeaderPostId(row.getObject("post_id", UUID.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
