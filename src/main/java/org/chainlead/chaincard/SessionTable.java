package org.chainlead.chaincard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.chain.ChainId;
import org.chainlead.common.CountingPeriod;
import org.chainlead.common.Page;
import org.chainlead.common.YearTally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings of 专班 and 领导小组, and how often they have to be held. */
@Component
class SessionTable {

    private static final String OF_CHAIN = " from chain_session where chain_id = :chain";

    private final JdbcClient jdbc;

    SessionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BodyRule> rules() {
        return jdbc.sql("select body, times, per, counted_from, version from chain_body_rule order by body desc")
                .query((row, n) -> new BodyRule(
                        ChainBody.valueOf(row.getString("body")),
                        row.getInt("times"),
                        CountingPeriod.valueOf(row.getString("per")),
                        row.getObject("counted_from", LocalDate.class),
                        row.getLong("version")))
                .list();
    }

    /** Whether the rule was still of the version it names. */
    boolean change(BodyRule rule) {
        return jdbc.sql("""
                                update chain_body_rule
                                   set times = :times, per = :per, counted_from = :from, version = version + 1
                                 where body = :body and version = :version""")
                        .param("times", rule.times())
                        .param("per", rule.per().name())
                        .param("from", rule.countedFrom())
                        .param("body", rule.body().name())
                        .param("version", rule.version())
                        .update()
                == 1;
    }

    List<BodyTally> tallies(ChainId chain, int year, LocalDate today) {
        Map<ChainBody, List<LocalDate>> days = new EnumMap<>(ChainBody.class);
        jdbc.sql("select body, held_on" + OF_CHAIN + " and withdrawn_at is null and held_on >= :since")
                .param("chain", chain.uuid())
                .param("since", YearTally.since(year, today))
                .query((row, n) -> days.computeIfAbsent(ChainBody.valueOf(row.getString(1)), body -> new ArrayList<>())
                        .add(row.getObject(2, LocalDate.class)))
                .list();
        return rules().stream()
                .map(rule -> new BodyTally(
                        rule,
                        YearTally.of(
                                rule.per(),
                                rule.times(),
                                rule.countedFrom(),
                                year,
                                today,
                                days.getOrDefault(rule.body(), List.of()))))
                .toList();
    }

    /** Whether it is new: the same one sent twice is written once. */
    boolean write(ChainId chain, SessionDraft draft, LocalDate heldOn, String by, Instant at) {
        return jdbc.sql("""
                                insert into chain_session (id, chain_id, body, held_on, subject, result, reference,
                                    recorded_by_name, recorded_at)
                                values (:id, :chain, :body, :day, :subject, :result, :reference, :by, :at)
                                on conflict (id) do nothing""")
                        .param("id", draft.id().uuid())
                        .param("chain", chain.uuid())
                        .param("body", draft.body().name())
                        .param("day", heldOn)
                        .param("subject", draft.subject())
                        .param("result", draft.result())
                        .param("reference", draft.reference())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The newest first, withdrawn ones too. */
    Page<SessionRow> page(ChainId chain, int offset, int limit) {
        List<SessionRow> rows = jdbc.sql("select *" + OF_CHAIN
                        + " order by held_on desc, recorded_at desc, id offset :offset limit :limit")
                .param("chain", chain.uuid())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
        long total = jdbc.sql("select count(*)" + OF_CHAIN)
                .param("chain", chain.uuid())
                .query(Long.class)
                .single();
        return new Page<>(rows, total);
    }

    Optional<SessionRow> find(ChainId chain, SessionId id) {
        return jdbc.sql("select *" + OF_CHAIN + " and id = :id")
                .param("chain", chain.uuid())
                .param("id", id.uuid())
                .query((row, n) -> read(row))
                .optional();
    }

    private static SessionRow read(ResultSet row) throws SQLException {
        return new SessionRow(
                new SessionId(row.getObject("id", UUID.class)),
                ChainBody.valueOf(row.getString("body")),
                row.getObject("held_on", LocalDate.class),
                row.getString("subject"),
                row.getString("result"),
                row.getString("reference"),
                row.getString("recorded_by_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                Withdrawals.read(row));
    }
}
