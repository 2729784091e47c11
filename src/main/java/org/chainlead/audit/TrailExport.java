package org.chainlead.audit;

import static org.chainlead.common.Texts.t;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chainlead.audit.spi.CurrentActor;
import org.chainlead.common.DateTimeText;
import org.chainlead.office.SheetLayout;
import org.chainlead.office.SheetWriter;
import org.chainlead.office.XlsxExport;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The trail as .xlsx, as far as the auditor may read it without a 调阅单: who, when, where, which act, names of fields and
 * hashes; no value, no text. Read page by page and streamed, so memory does not grow with it; that it was done stands in
 * the trail with the file's hash.
 */
@Service
@PreAuthorize("@access.may('audit.export')")
public class TrailExport {

    private static final int PAGE = 1_000;

    private final AuditQueries queries;
    private final TrailSheet sheet;
    private final AuditTrail trail;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TrailExport(
            AuditQueries queries,
            TrailSheet sheet,
            AuditTrail trail,
            CurrentActor actor,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.queries = queries;
        this.sheet = sheet;
        this.trail = trail;
        this.actor = actor;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What the filter shows, newest first; the caller sends it and closes it. */
    public TrailFile xlsx(TrailFilter filter) {
        Path path = temporary();
        try {
            MessageDigest digest = Hashes.sha256();
            int rows;
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
                rows = write(filter, out);
            }
            String name = t("audit.export.fileName", LocalDate.now(clock).toString());
            TrailFile file = new TrailFile(name, Files.size(path), rows, path);
            note(filter, file, Hashes.hex(digest.digest()));
            return file;
        } catch (IOException broken) {
            remove(path);
            throw new UncheckedIOException(broken);
        } catch (RuntimeException broken) {
            remove(path);
            throw broken;
        }
    }

    private int write(TrailFilter filter, OutputStream out) {
        SheetLayout layout = sheet.layout(List.of(
                t("audit.export.filter", TrailSheet.words(filter)),
                t(
                        "audit.export.by",
                        DateTimeText.fullMoment(clock.instant()),
                        actor.snapshot().name())));
        try (SheetWriter writer = XlsxExport.open(layout, out)) {
            Long before = null;
            List<TrailLine> page;
            do {
                page = queries.page(filter, before, PAGE);
                sheet.rows(page).forEach(writer::row);
                before = page.isEmpty() ? null : page.getLast().id();
            } while (page.size() == PAGE);
            writer.finish();
            return writer.rows();
        }
    }

    private void note(TrailFilter filter, TrailFile file, String hash) {
        transaction.executeWithoutResult(status ->
                trail.record(AuditRecord.of(Subject.of("export", UUID.randomUUID()), "trailExported")
                        .detail("rows", file.rows())
                        .text("filter", TrailSheet.words(filter))
                        .file(file.name(), hash, file.length())));
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("chainlead-trail", ".xlsx");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            path.toFile().deleteOnExit();
        }
    }
}
