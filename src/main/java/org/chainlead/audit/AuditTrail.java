package org.chainlead.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.chainlead.audit.spi.ActorSnapshot;
import org.chainlead.audit.spi.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the trail. An act without its entry must be impossible, so there is no way to write outside the transaction of
 * the act: without one the call fails. The entries of an act are written together right before its commit (see
 * {@link PendingEntries}); inside the act they cannot be read yet.
 */
@Component
public class AuditTrail {

    private static final String LAST = """
            select seq, hash from audit_entry
             where subject_kind = :kind and subject_id = :id
             order by seq desc limit 1""";

    private static final String INSERT = """
            insert into audit_entry (subject_kind, subject_id, seq, occurred_at, action, actor_account, actor_name,
                actor_unit, actor_unit_name, actor_role, on_behalf_of, client_address, visibility, visible_unit,
                details, prev_hash, hash)
            values (:kind, :id, :seq, :at, :action, :account, :name, :unit, :unitName, :role, :behalf, :address,
                :visibility, :visibleUnit, :details, :prev, :hash)""";

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;
    private final OpenChanges changes;

    AuditTrail(JdbcClient jdbc, CurrentActor actor, Clock clock, OpenChanges changes) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
        this.changes = changes;
    }

    /** Writes one entry at the end of its subject's chain. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditRecord record) {
        record(record, actor.snapshot());
    }

    /** The same for an act whose actor is not the signed-in person, such as a failed sign-in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditRecord record, ActorSnapshot who) {
        assert TrailWords.hasAct(record.action) : "no words for " + record.action;
        PendingEntries.ofThisTransaction(this).add(record, who);
    }

    /** Sends what the act has changed, then takes the ends of the chains, always in the same order. */
    void lock(SortedSet<String> subjects) {
        changes.flush();
        for (String subject : subjects) {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                    .param("key", subject)
                    .query((row, n) -> 0)
                    .list();
        }
    }

    /** Appends one entry to its subject's chain, which this transaction holds. */
    void append(AuditRecord record, ActorSnapshot who) {
        Subject subject = record.subject;
        Optional<Link> last = jdbc.sql(LAST)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query((row, n) -> new Link(row.getInt("seq"), row.getBytes("hash")))
                .optional();
        int seq = last.map(Link::seq).orElse(0) + 1;
        byte[] prev = last.map(Link::hash).orElseGet(() -> new byte[0]);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String details = Details.write(record, storeTexts(record));
        AuditLine line =
                new AuditLine(subject, seq, at, record.action, who, record.visibility, record.visibleUnit, details);
        jdbc.sql(INSERT)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("seq", seq)
                .param("at", at.atOffset(java.time.ZoneOffset.UTC))
                .param("action", record.action)
                .param("account", who.account())
                .param("name", who.name())
                .param("unit", who.unit())
                .param("unitName", who.unitName())
                .param("role", who.role())
                .param("behalf", who.onBehalfOf())
                .param("address", who.clientAddress())
                .param("visibility", record.visibility.name())
                .param("visibleUnit", record.visibleUnit)
                .param("details", details)
                .param("prev", prev)
                .param("hash", line.hash(prev))
                .update();
    }

    private List<Details.TextRef> storeTexts(AuditRecord record) {
        List<Details.TextRef> refs = new ArrayList<>();
        for (AuditRecord.Text text : record.texts) {
            UUID id = UUID.randomUUID();
            String salt = UUID.randomUUID().toString();
            jdbc.sql("insert into audit_text (id, salt, body) values (:id, :salt, :body)")
                    .param("id", id)
                    .param("salt", salt)
                    .param("body", text.body())
                    .update();
            refs.add(new Details.TextRef(text.field(), id, Hashes.hex(Hashes.sha256(salt + text.body()))));
        }
        return refs;
    }

    private record Link(int seq, byte[] hash) {}
}
