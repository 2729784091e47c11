package org.chainlead.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.audit.spi.ActorSnapshot;
import org.chainlead.audit.spi.CurrentActor;
import org.chainlead.common.NotFound;
import org.chainlead.common.PersonText;
import org.chainlead.common.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every act on a round begins and ends with: the row is locked, and the act is written to the trail. */
@Component
class RoundDesk {

    static final String SUBJECT = "round";

    private final DispatchRounds rounds;
    private final AuditTrail trail;
    private final CurrentActor actor;
    private final JdbcClient jdbc;
    private final Clock clock;

    RoundDesk(DispatchRounds rounds, AuditTrail trail, CurrentActor actor, JdbcClient jdbc, Clock clock) {
        this.rounds = rounds;
        this.trail = trail;
        this.actor = actor;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such round */
    DispatchRound locked(RoundId id) {
        jdbc.sql("select id from dispatch_round where id = :id for update")
                .param("id", id.uuid())
                .query((row, n) -> 0)
                .list();
        return rounds.findById(id.uuid()).orElseThrow(NotFound::new);
    }

    DispatchRound read(RoundId id) {
        return rounds.findById(id.uuid()).orElseThrow(NotFound::new);
    }

    /**
     * A round that has rows.
     *
     * @throws NotFound when there is no such round
     * @throws Refusal while it is not closed
     */
    DispatchRound closed(RoundId id) {
        DispatchRound round = read(id);
        if (!round.state.hasRows()) {
            throw Refusal.because("dispatch.round.refused.noRows", round.name());
        }
        return round;
    }

    List<DispatchRound> all(Collection<UUID> ids) {
        return rounds.findByIdIn(ids);
    }

    /** Saves the change and writes its entry. */
    void done(DispatchRound round, AuditRecord record) {
        done(round, record, who());
    }

    void done(DispatchRound round, AuditRecord record, ActorSnapshot who) {
        rounds.saveAndFlush(round);
        trail.record(record, who);
    }

    void save(DispatchRound round) {
        rounds.saveAndFlush(round);
    }

    AuditRecord entry(DispatchRound round, String action) {
        return AuditRecord.of(Subject.of(SUBJECT, round.id), action).detail("round", round.name());
    }

    ActorSnapshot who() {
        return actor.snapshot();
    }

    /** Unit and name of the acting person, as rounds keep them. */
    String by() {
        return by(who());
    }

    static String by(ActorSnapshot who) {
        return PersonText.of(who.unitName(), who.name());
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
