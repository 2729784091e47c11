package org.chainlead.importing;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.SealedFiles;
import org.chainlead.audit.Subject;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.office.TableFile;
import org.chainlead.office.TableReader;
import org.chainlead.org.AccountId;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps import batches; for the features that import, not for views. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ImportBatches {

    private static final String BATCH = """
            select id, version, kind, state, file_name, settings, rows_made, created_by, created_name, created_at,
                   committed_at
              from import_batch where """;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final AuditTrail trail;
    private final SealedFiles sealed;
    private final Clock clock;

    ImportBatches(JdbcClient jdbc, CurrentUser user, AuditTrail trail, SealedFiles sealed, Clock clock) {
        this.sealed = sealed;
        this.jdbc = jdbc;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    /** Reads the file to see that it is a harmless table, and keeps it. */
    public ImportId open(String kind, String fileName, byte[] content) {
        TableReader.read(fileName, new ByteArrayInputStream(content));
        needReadable(sha256(content));
        Actor actor = user.actor();
        ImportId id = new ImportId(UUID.randomUUID());
        jdbc.sql("""
                        insert into import_batch (id, kind, state, file_name, sha256, content, created_by, created_name,
                            created_at)
                        values (:id, :kind, 'OPEN', :name, :hash, :content, :by, :byName, :at)""")
                .param("id", id.uuid())
                .param("kind", kind)
                .param("name", fileName)
                .param("hash", sha256(content))
                .param("content", content)
                .param("by", actor.account().uuid())
                .param("byName", actor.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        trail.record(entry(id, "importOpened").file(fileName, sha256(content), content.length));
        return id;
    }

    /** The batch; only its opener works on it. */
    public ImportBatch get(ImportId id) {
        return jdbc.sql(BATCH + " id = :id and created_by = :by")
                .param("id", id.uuid())
                .param("by", user.actor().account().uuid())
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The newest batches of all persons; only one's own are worked on. */
    public List<ImportBatch> recent(String kind, int limit) {
        return jdbc.sql(BATCH + " kind = :kind order by created_at desc limit :limit")
                .param("kind", kind)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    public TableFile table(ImportId id) {
        ImportBatch batch = get(id);
        byte[] content = jdbc.sql("select content from import_batch where id = :id")
                .param("id", id.uuid())
                .query((row, n) -> row.getBytes(1))
                .single();
        needReadable(hashOf(id));
        return TableReader.read(batch.fileName(), new ByteArrayInputStream(content));
    }

    /** Keeps the wizard's settings; {@link Stale} when another window saved since. */
    public void save(ImportId id, long version, String settings) {
        get(id);
        int saved = jdbc.sql("""
                        update import_batch set settings = :settings, version = version + 1
                         where id = :id and version = :version and state = 'OPEN'""")
                .param("settings", settings)
                .param("id", id.uuid())
                .param("version", version)
                .update();
        if (saved == 0) {
            throw new Stale();
        }
    }

    /**
     * Locks the batch for bringing it in or taking it back: of two at once the second finds what the first has done.
     *
     * @param expected where the batch must stand
     */
    public void claim(ImportId id, ImportState expected) {
        get(id);
        ImportState state = ImportState.valueOf(jdbc.sql("select state from import_batch where id = :id for update")
                .param("id", id.uuid())
                .query(String.class)
                .single());
        if (state != expected) {
            throw Refusal.because(
                    expected == ImportState.OPEN ? "importing.refused.notOpen" : "importing.refused.notCommitted");
        }
    }

    /** Marks a claimed batch as brought in. */
    public void commit(ImportId id, int rowsMade) {
        jdbc.sql("""
                        update import_batch set state = 'COMMITTED', rows_made = :rows, committed_at = :at,
                               version = version + 1 where id = :id and state = 'OPEN'""")
                .param("rows", rowsMade)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.uuid())
                .update();
        trail.record(entry(id, "importCommitted").detail("rows", rowsMade));
    }

    public void undo(ImportId id) {
        get(id);
        int changed = jdbc.sql("""
                        update import_batch set state = 'UNDONE', undone_at = :at, version = version + 1
                         where id = :id and state = 'COMMITTED'""")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.uuid())
                .update();
        if (changed == 0) {
            throw Refusal.because("importing.refused.notCommitted");
        }
        trail.record(entry(id, "importUndone"));
    }

    private String hashOf(ImportId id) {
        return jdbc.sql("select sha256 from import_batch where id = :id")
                .param("id", id.uuid())
                .query(String.class)
                .single();
    }

    private void needReadable(String sha256) {
        if (sealed.contains(sha256)) {
            throw Refusal.because("importing.refused.sealed");
        }
    }

    private static AuditRecord entry(ImportId id, String action) {
        return AuditRecord.of(Subject.of("import", id.uuid()), action);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ImportBatch read(ResultSet row) throws SQLException {
        OffsetDateTime committed = row.getObject("committed_at", OffsetDateTime.class);
        return new ImportBatch(
                new ImportId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("kind"),
                ImportState.valueOf(row.getString("state")),
                row.getString("file_name"),
                row.getString("settings"),
                row.getInt("rows_made"),
                new AccountId(row.getObject("created_by", UUID.class)),
                row.getString("created_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                committed == null ? null : committed.toInstant());
    }
}
