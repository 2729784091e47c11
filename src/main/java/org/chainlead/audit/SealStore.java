package org.chainlead.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chainlead.database.SealingLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Batches and the membership of entries in them, as rows. */
@Component
class SealStore {

    /**
     * With the floor in its text: as a parameter the server would keep one plan for every floor, made when the first ones
     * were 0, and walk millions of entries every few seconds.
     */
    private static final String UNSEALED = """
            select e.id, e.hash from audit_entry e
             where e.id > %d and not exists (select 1 from audit_seal s where s.entry_id = e.id)
             order by e.id limit %d""";

    record Leaf(long id, byte[] hash) {}

    /** Numbers of transactions: the oldest still running, and the next one to begin. */
    record Running(long oldest, long next) {}

    private final JdbcClient jdbc;

    SealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction; false when another node is sealing. */
    boolean tryLock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:key)")
                .param("key", SealingLock.KEY)
                .query(Boolean.class)
                .single();
    }

    Running running() {
        return jdbc.sql("""
                        select pg_snapshot_xmin(now)::text::bigint as oldest, pg_snapshot_xmax(now)::text::bigint as next
                          from pg_current_snapshot() now""")
                .query((row, n) -> new Running(row.getLong("oldest"), row.getLong("next")))
                .single();
    }

    /** The highest number of a sealed entry; 0 when there is none. */
    long highest() {
        return jdbc.sql("select coalesce(max(entry_id), 0) from audit_seal")
                .query(Long.class)
                .single();
    }

    Optional<Batch> last() {
        return jdbc.sql("select no, sealed_at, entry_count, root, prev_root from audit_batch order by no desc limit 1")
                .query((row, n) -> read(row))
                .optional();
    }

    static Batch read(ResultSet row) throws SQLException {
        return new Batch(
                row.getLong("no"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                row.getInt("entry_count"),
                row.getString("root"),
                row.getString("prev_root"));
    }

    /** Committed entries in no batch, lowest number first, above {@code floor}. */
    List<Leaf> unsealed(long floor, int limit) {
        return jdbc.sql(UNSEALED.formatted(floor, limit))
                .query((row, n) -> new Leaf(row.getLong("id"), row.getBytes("hash")))
                .list();
    }

    /** Those of the entries that exist and stand in no batch. */
    List<Leaf> unsealed(EntryIds entries) {
        return jdbc.sql("""
                        select e.id, e.hash from audit_entry e
                         where e.id = any(cast(:ids as bigint[]))
                           and not exists (select 1 from audit_seal s where s.entry_id = e.id)
                         order by e.id""")
                .param("ids", array(entries.ids()))
                .query((row, n) -> new Leaf(row.getLong("id"), row.getBytes("hash")))
                .list();
    }

    void add(Batch batch, EntryIds entries) {
        jdbc.sql("insert into audit_batch (no, sealed_at, entry_count, root, prev_root) values (?, ?, ?, ?, ?)")
                .param(batch.no())
                .param(batch.sealedAt().atOffset(ZoneOffset.UTC))
                .param(batch.count())
                .param(batch.root())
                .param(batch.prevRoot())
                .update();
        jdbc.sql("""
                        insert into audit_seal (entry_id, batch_no, position)
                        select id, :no, n - 1 from unnest(cast(:ids as bigint[])) with ordinality as entry (id, n)""").param("no", batch.no()).param("ids", array(entries.ids())).update();
    }

    private static String array(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
