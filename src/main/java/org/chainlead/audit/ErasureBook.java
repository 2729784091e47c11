package org.chainlead.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.audit.spi.ActorSnapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The 封存清除 as rows, and the texts they are about. */
@Component
class ErasureBook {

    private static final String INSERT = """
            insert into audit_erasure (id, root_id, text_id, words, sha256, subject_kind, subject_id, seq, field, hash,
                basis, requested_by, requester_name, requester_role, requested_at, state)
            values (:id, :root, :text, :words, :sha, :kind, :subject, :seq, :field, :hash, :basis, :by, :name, :role,
                :now, 'HIDDEN')
            on conflict do nothing""";

    /** Every other text of the trail in which the words stand, with the entry that carries it. */
    private static final String OTHERS = """
            select t.id, e.subject_kind, e.subject_id, e.seq, e.details
              from audit_text t join audit_entry e on position(t.id::text in e.details) > 0
             where (case when :whole then btrim(t.body) = :words else position(:words in t.body) > 0 end)
               and not exists (select 1 from audit_erasure x where x.text_id = t.id and x.state <> 'RELEASED')
             order by e.id""";

    /** A row with what only the service may know. */
    record Row(
            ErasureRequest request,
            @Nullable UUID text,
            @Nullable String sha256,
            UUID requester,
            String requesterRole) {}

    /** What is to be hidden: a text of the trail, words, or a file. */
    record Thing(
            Subject subject,
            int seq,
            String field,
            String hash,
            @Nullable UUID text,
            @Nullable String words,
            @Nullable String sha256) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ErasureBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The text in that field of that entry, unless it is gone already. */
    Optional<Thing> find(HideText what) {
        return jdbc.sql(
                        "select details from audit_entry where subject_kind = :kind and subject_id = :id and seq = :seq")
                .param("kind", what.subject().kind())
                .param("id", what.subject().id())
                .param("seq", what.seq())
                .query(String.class)
                .optional()
                .flatMap(details -> Details.read(details).texts().stream()
                        .filter(text -> text.field().equals(what.field()))
                        .findFirst())
                .filter(text -> words(text.id()).isPresent())
                .map(text -> thing(what.subject(), what.seq(), text));
    }

    /** The other texts of the trail with these words, none of them hidden yet. */
    List<Thing> others(String words) {
        return jdbc.sql(OTHERS)
                .param("whole", ErasedWords.isShort(words))
                .param("words", words)
                .query((row, n) -> other(row))
                .list();
    }

    private static Thing other(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Details.TextRef text = Details.read(row.getString("details")).texts().stream()
                .filter(ref -> ref.id().equals(id))
                .findFirst()
                .orElseThrow();
        Subject subject = new Subject(row.getString("subject_kind"), row.getString("subject_id"));
        return thing(subject, row.getInt("seq"), text);
    }

    private static Thing thing(Subject subject, int seq, Details.TextRef text) {
        return new Thing(subject, seq, text.field(), text.hash(), text.id(), null, null);
    }

    /** The body of a text of the trail, also while it is hidden. */
    Optional<String> words(UUID text) {
        return jdbc.sql("select body from audit_text where id = :id")
                .param("id", text)
                .query(String.class)
                .optional();
    }

    /** Words of a request that no entry of the trail carries. */
    Optional<String> words(ErasureId id) {
        return jdbc.sql("select words from audit_erasure where id = :id and words is not null")
                .param("id", id.uuid())
                .query(String.class)
                .optional();
    }

    /**
     * @param root the request this one belongs to; null for the request itself
     * @return false when it is hidden already
     */
    boolean add(ErasureId id, @Nullable ErasureId root, Thing thing, String basis, ActorSnapshot who) {
        return jdbc.sql(INSERT)
                        .param("id", id.uuid())
                        .param("root", root == null ? null : root.uuid())
                        .param("text", thing.text())
                        .param("words", thing.words())
                        .param("sha", thing.sha256())
                        .param("kind", thing.subject().kind())
                        .param("subject", thing.subject().id())
                        .param("seq", thing.seq())
                        .param("field", thing.field())
                        .param("hash", thing.hash())
                        .param("basis", basis.strip())
                        .param("by", who.account())
                        .param("name", who.name())
                        .param("role", who.role())
                        .param("now", now())
                        .update()
                == 1;
    }

    void count(ErasureId id, int copies) {
        jdbc.sql("update audit_erasure set copies = :copies where id = :id")
                .param("copies", copies)
                .param("id", id.uuid())
                .update();
    }

    /** The request, locked, while it still waits for the second person. */
    Optional<Row> waiting(ErasureId id) {
        return jdbc.sql(
                        "select * from audit_erasure where id = :id and root_id is null and state = 'HIDDEN' for update")
                .param("id", id.uuid())
                .query((row, n) -> row(row))
                .optional();
    }

    /** The request itself and the other texts of the trail that belong to it. */
    List<Row> all(ErasureId id) {
        return jdbc.sql("select * from audit_erasure where id = :id or root_id = :id order by root_id nulls first, id")
                .param("id", id.uuid())
                .query((row, n) -> row(row))
                .list();
    }

    void decide(ErasureId id, ErasureState state, ActorSnapshot who) {
        jdbc.sql("""
                        update audit_erasure
                           set state = :state, decided_by = :by, decider_name = :name, decided_at = :now, words = null
                         where id = :id or root_id = :id""")
                .param("state", state.name())
                .param("by", who.account())
                .param("name", who.name())
                .param("now", now())
                .param("id", id.uuid())
                .update();
    }

    /** The words go; hash and place stay in the trail. */
    void erase(UUID text) {
        jdbc.sql("delete from audit_text where id = :id").param("id", text).update();
    }

    List<ErasureRequest> list(int limit) {
        return jdbc.sql("select * from audit_erasure where root_id is null order by requested_at desc, id limit :limit")
                .param("limit", limit)
                .query((row, n) -> row(row).request())
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        ErasureRequest request = new ErasureRequest(
                new ErasureId(row.getObject("id", UUID.class)),
                kind(row),
                new Subject(row.getString("subject_kind"), row.getString("subject_id")),
                row.getInt("seq"),
                row.getString("field"),
                row.getString("hash"),
                row.getString("basis"),
                row.getInt("copies"),
                row.getString("requester_name"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                ErasureState.valueOf(row.getString("state")),
                row.getString("decider_name"),
                decided == null ? null : decided.toInstant());
        return new Row(
                request,
                row.getObject("text_id", UUID.class),
                row.getString("sha256"),
                row.getObject("requested_by", UUID.class),
                row.getString("requester_role"));
    }

    private static ErasureKind kind(ResultSet row) throws SQLException {
        if (row.getObject("text_id") != null) {
            return ErasureKind.TEXT;
        }
        return row.getString("sha256") == null ? ErasureKind.WORDS : ErasureKind.FILE;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
