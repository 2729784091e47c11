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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The 封存清除 as rows, and the texts they are about. */
@Component
class ErasureBook {

    /** A row with what only the service may know. */
    record Row(ErasureRequest request, UUID text, UUID requester, String requesterRole) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ErasureBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The text in that field of that entry, unless it is gone already. */
    Optional<Details.TextRef> find(HideText what) {
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
                .filter(text -> isPresent(text.id()));
    }

    private boolean isPresent(UUID text) {
        return jdbc.sql("select exists (select 1 from audit_text where id = :id)")
                .param("id", text)
                .query(Boolean.class)
                .single();
    }

    /** @return false when the text is hidden already */
    boolean add(ErasureId id, HideText what, Details.TextRef text, ActorSnapshot who) {
        return jdbc.sql("""
                                insert into audit_erasure (id, text_id, subject_kind, subject_id, seq, field, hash, basis,
                                    requested_by, requester_name, requester_role, requested_at, state)
                                values (:id, :text, :kind, :subject, :seq, :field, :hash, :basis, :by, :name, :role, :now,
                                    'HIDDEN')
                                on conflict do nothing""")
                        .param("id", id.uuid())
                        .param("text", text.id())
                        .param("kind", what.subject().kind())
                        .param("subject", what.subject().id())
                        .param("seq", what.seq())
                        .param("field", what.field())
                        .param("hash", text.hash())
                        .param("basis", what.basis())
                        .param("by", who.account())
                        .param("name", who.name())
                        .param("role", who.role())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** The row, locked, while it still waits for the second person. */
    Optional<Row> waiting(ErasureId id) {
        return jdbc.sql("select * from audit_erasure where id = :id and state = 'HIDDEN' for update")
                .param("id", id.uuid())
                .query((row, n) -> row(row))
                .optional();
    }

    void decide(ErasureId id, ErasureState state, ActorSnapshot who) {
        jdbc.sql("""
                        update audit_erasure set state = :state, decided_by = :by, decider_name = :name, decided_at = :now
                         where id = :id""")
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
        return jdbc.sql("select * from audit_erasure order by requested_at desc, id limit :limit")
                .param("limit", limit)
                .query((row, n) -> row(row).request())
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        ErasureRequest request = new ErasureRequest(
                new ErasureId(row.getObject("id", UUID.class)),
                new Subject(row.getString("subject_kind"), row.getString("subject_id")),
                row.getInt("seq"),
                row.getString("field"),
                row.getString("hash"),
                row.getString("basis"),
                row.getString("requester_name"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                ErasureState.valueOf(row.getString("state")),
                row.getString("decider_name"),
                decided == null ? null : decided.toInstant());
        return new Row(
                request,
                row.getObject("text_id", UUID.class),
                row.getObject("requested_by", UUID.class),
                row.getString("requester_role"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
