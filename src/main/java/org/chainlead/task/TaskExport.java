package org.chainlead.task;

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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.PersonText;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.office.CellValue;
import org.chainlead.office.FormFoot;
import org.chainlead.office.Paper;
import org.chainlead.office.SheetColumn;
import org.chainlead.office.SheetLayout;
import org.chainlead.office.SheetWriter;
import org.chainlead.office.WordList;
import org.chainlead.office.XlsxExport;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger as a file: the rows and columns the screen shows, never a row the person may not see. The file is finished
 * on the disk before it is sent, and the trail keeps its hash: what left the house can be recognised later.
 */
@Service
@Transactional
@PreAuthorize("@access.may('task.export')")
public class TaskExport {

    private static final int A3_FROM_COLUMNS = 12;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final TaskQueries queries;
    private final FilterWords words;
    private final CurrentUser user;
    private final AuditTrail trail;
    private final Clock clock;

    TaskExport(TaskQueries queries, FilterWords words, CurrentUser user, AuditTrail trail, Clock clock) {
        this.queries = queries;
        this.words = words;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    /** 台账 as .xlsx, streamed row by row; refused beyond the rows a sheet holds. */
    public ExportedFile xlsx(ExportOrder order) {
        return file(order, "xlsx", XLSX, (layout, out) -> {
            try (SheetWriter writer = XlsxExport.open(layout, out)) {
                each(order, row -> writer.row(cells(order, row)));
                writer.finish();
                return writer.rows();
            }
        });
    }

    /** 任务清单 as .docx; refused beyond {@link WordList#MAX_ROWS} rows. */
    public ExportedFile docx(ExportOrder order) {
        return file(order, "docx", DOCX, (layout, out) -> {
            List<List<CellValue>> rows = new ArrayList<>();
            each(order, row -> {
                if (rows.size() == WordList.MAX_ROWS) {
                    throw Refusal.because("office.word.tooManyRows", WordList.MAX_ROWS);
                }
                rows.add(cells(order, row));
            });
            WordList.write(layout, rows.iterator(), out);
            return rows.size();
        });
    }

    /** What the list was narrowed to, in words. */
    public String inWords(TaskFilter filter) {
        return words.of(filter);
    }

    private interface Content {
        int write(SheetLayout layout, OutputStream out);
    }

    private ExportedFile file(ExportOrder order, String extension, String contentType, Content content) {
        Path path = temporary(extension);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            int rows;
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
                rows = content.write(layout(order), out);
            }
            String name = t("task.export.fileName", LocalDate.now(clock).toString(), extension);
            long length = Files.size(path);
            record(order, extension, rows, name, HexFormat.of().formatHex(digest.digest()), length);
            return new ExportedFile(name, contentType, length, path);
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

    private void record(ExportOrder order, String extension, int rows, String name, String hash, long length) {
        trail.record(AuditRecord.of(Subject.of("export", UUID.randomUUID()), "tasksExported")
                .detail("format", extension)
                .detail("rows", rows)
                .text("filter", inWords(order))
                .file(name, hash, length));
    }

    private void each(ExportOrder order, Consumer<TaskRow> consumer) {
        if (order.only().isEmpty()) {
            queries.each(order.filter(), order.sort(), order.ascending(), consumer);
        } else {
            queries.selected(order.only(), order.sort(), order.ascending()).forEach(consumer);
        }
    }

    private SheetLayout layout(ExportOrder order) {
        Actor actor = user.actor();
        List<SheetColumn> columns = order.columns().stream()
                .flatMap(column -> TaskSheet.heads(column).stream())
                .toList();
        int frozen =
                (int) order.columns().stream().takeWhile(TaskColumn::isFrozen).count();
        return SheetLayout.of(t("task.export.title"), columns)
                .withSubLines(List.of(
                        t("task.export.filter", inWords(order)),
                        t("task.export.sort", Texts.label(order.sort()), direction(order)),
                        t(
                                "task.export.by",
                                DateTimeText.fullMoment(clock.instant()),
                                PersonText.of(actor.unitName(), actor.name()))))
                .withFrozenColumns(frozen)
                .on(columns.size() >= A3_FROM_COLUMNS ? Paper.A3 : Paper.A4)
                .withFoot(new FormFoot(actor.unitName(), "", actor.name(), "", LocalDate.now(clock)));
    }

    private String inWords(ExportOrder order) {
        return order.only().isEmpty()
                ? inWords(order.filter())
                : t("task.export.selected", order.only().size());
    }

    private static String direction(ExportOrder order) {
        return t(order.ascending() ? "task.export.ascending" : "task.export.descending");
    }

    private static List<CellValue> cells(ExportOrder order, TaskRow row) {
        return order.columns().stream()
                .flatMap(column -> TaskSheet.cells(column, row).stream())
                .toList();
    }

    private static Path temporary(String extension) {
        try {
            return Files.createTempFile("chainlead-ledger", "." + extension);
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
