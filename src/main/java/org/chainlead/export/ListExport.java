package org.chainlead.export;

import static org.chainlead.common.Texts.t;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.PersonText;
import org.chainlead.office.CellValue;
import org.chainlead.office.FormFoot;
import org.chainlead.office.Paper;
import org.chainlead.office.SheetColumn;
import org.chainlead.office.SheetLayout;
import org.chainlead.office.SheetWriter;
import org.chainlead.office.XlsxExport;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a list of a screen as .xlsx, part by part, seen at one moment; that it was taken out stands in the trail with the
 * file's hash. For services, which ask for the right, not for views.
 */
@Component
public class ListExport {

    private static final int A3_FROM_COLUMNS = 10;

    private final CurrentUser user;
    private final AuditTrail trail;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final Clock clock;

    ListExport(CurrentUser user, AuditTrail trail, PlatformTransactionManager transactions, Clock clock) {
        this.user = user;
        this.trail = trail;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.writing = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The caller sends it and closes it. */
    public <T> ExportedList xlsx(ListSheet<T> sheet) {
        Path path = temporary();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            int rows;
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
                rows = write(sheet, out);
            }
            String name =
                    t("export.fileName", sheet.title(), LocalDate.now(clock).toString());
            ExportedList file = new ExportedList(name, Files.size(path), rows, path);
            note(sheet, file, HexFormat.of().formatHex(digest.digest()));
            return file;
        } catch (IOException broken) {
            remove(path);
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (RuntimeException broken) {
            remove(path);
            throw broken;
        }
    }

    private <T> int write(ListSheet<T> sheet, OutputStream out) {
        try (SheetWriter writer = XlsxExport.open(layout(sheet), out)) {
            reading.executeWithoutResult(status -> sheet.rows().each(row -> writer.row(cells(sheet, row))));
            writer.finish();
            return writer.rows();
        }
    }

    private static <T> List<CellValue> cells(ListSheet<T> sheet, T row) {
        return sheet.columns().stream().map(column -> column.value().apply(row)).toList();
    }

    private SheetLayout layout(ListSheet<?> sheet) {
        Actor actor = user.actor();
        List<SheetColumn> columns = sheet.columns().stream()
                .map(column -> new SheetColumn(column.title(), column.width()))
                .toList();
        return SheetLayout.of(sheet.title(), columns)
                .withSubLines(List.of(
                        t("export.filter", words(sheet)),
                        t(
                                "export.by",
                                DateTimeText.fullMoment(clock.instant()),
                                PersonText.of(actor.unitName(), actor.name()))))
                .withFrozenColumns(1)
                .on(columns.size() >= A3_FROM_COLUMNS ? Paper.A3 : Paper.A4)
                .withFoot(new FormFoot(actor.unitName(), "", actor.name(), "", LocalDate.now(clock)));
    }

    private void note(ListSheet<?> sheet, ExportedList file, String hash) {
        writing.executeWithoutResult(status ->
                trail.record(AuditRecord.of(Subject.of("export", UUID.randomUUID()), "listExported")
                        .detail("list", sheet.title())
                        .detail("rows", file.rows())
                        .text("filter", words(sheet))
                        .file(file.name(), hash, file.length())));
    }

    private static String words(ListSheet<?> sheet) {
        return sheet.filter().isEmpty() ? t("export.all") : sheet.filter();
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("chainlead-list", ".xlsx");
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
