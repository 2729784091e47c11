package org.chainlead.chaincard;

import static org.chainlead.common.Texts.t;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.PersonText;
import org.chainlead.office.CellValue;
import org.chainlead.office.FormFoot;
import org.chainlead.office.SheetColumn;
import org.chainlead.office.SheetLayout;
import org.chainlead.office.XlsxExport;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Directory;
import org.chainlead.org.PostRef;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of chains as a file: the rows the screen shows, in its order; the trail keeps the file's hash. */
@Service
@Transactional
@PreAuthorize("@access.may('chaincard.view')")
public class ChainExport {

    private static final int MOST_ROWS = 1000;
    private static final int NARROW = 12;
    private static final int WIDE = 28;

    private final ChainCards cards;
    private final Directory directory;
    private final CurrentUser user;
    private final AuditTrail trail;
    private final Clock clock;

    ChainExport(ChainCards cards, Directory directory, CurrentUser user, AuditTrail trail, Clock clock) {
        this.cards = cards;
        this.directory = directory;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    /** A finished file. */
    public record File(String name, byte[] content) {}

    /** All rows of the filter as .xlsx; a prefecture has some dozen chains. */
    public File xlsx(ChainFilter filter) {
        List<ChainRow> rows = cards.rows(filter, 0, MOST_ROWS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxExport.write(layout(filter), rows.stream().map(ChainExport::cells).iterator(), out);
        File file = new File(t("chaincard.export.fileName", LocalDate.now(clock).toString()), out.toByteArray());
        trail.record(AuditRecord.of(Subject.of("export", UUID.randomUUID()), "chainsExported")
                .detail("rows", rows.size())
                .text("filter", inWords(filter))
                .file(file.name(), hash(file.content()), file.content().length));
        return file;
    }

    private SheetLayout layout(ChainFilter filter) {
        Actor actor = user.actor();
        return SheetLayout.of(
                        t("chaincard.ui.title"),
                        List.of(
                                new SheetColumn(t("chaincard.column.name"), WIDE),
                                new SheetColumn(t("chaincard.column.grouping"), NARROW),
                                new SheetColumn(t("chaincard.column.leader"), WIDE),
                                new SheetColumn(t("chaincard.column.leadUnit"), WIDE),
                                new SheetColumn(t("chaincard.column.elements"), NARROW),
                                new SheetColumn(t("chaincard.column.taskForce"), NARROW),
                                new SheetColumn(t("chaincard.column.leadingGroup"), NARROW),
                                new SheetColumn(t("chaincard.column.enterprises"), WIDE),
                                new SheetColumn(t("chaincard.column.tasks"), NARROW),
                                new SheetColumn(t("chaincard.column.red"), NARROW),
                                new SheetColumn(t("chaincard.column.projects"), NARROW)))
                .withSubLines(List.of(
                        t("chaincard.export.filter", inWords(filter)),
                        t(
                                "chaincard.export.by",
                                DateTimeText.fullMoment(clock.instant()),
                                PersonText.of(actor.unitName(), actor.name()))))
                .withFrozenColumns(1)
                .withFoot(new FormFoot(actor.unitName(), "", actor.name(), "", LocalDate.now(clock)));
    }

    private static List<CellValue> cells(ChainRow row) {
        return List.of(
                CellValue.text(row.name()),
                CellValue.text(row.grouping()),
                CellValue.text(row.leader()),
                CellValue.text(row.leadUnit()),
                CellValue.text(t("chaincard.ofAll", row.filled(), row.elements())),
                CellValue.text(t("chaincard.ofAll", row.taskForce(), row.taskForceOwed())),
                CellValue.text(t("chaincard.ofAll", row.leadingGroup(), row.leadingGroupOwed())),
                CellValue.text(row.enterprises().stream()
                        .map(EnterpriseTally::words)
                        .collect(Collectors.joining(t("chaincard.and")))),
                CellValue.number(row.tasks().total()),
                CellValue.number(row.tasks().red()),
                CellValue.number(row.projects().count()));
    }

    private String inWords(ChainFilter filter) {
        List<String> words = new ArrayList<>();
        if (!filter.words().isBlank()) {
            words.add(t(
                    "chaincard.export.is",
                    t("chaincard.column.name"),
                    filter.words().strip()));
        }
        if (!filter.grouping().isBlank()) {
            words.add(t("chaincard.export.is", t("chaincard.column.grouping"), filter.grouping()));
        }
        directory.posts().stream()
                .filter(post -> post.id().equals(filter.leader()))
                .map(PostRef::name)
                .forEach(name -> words.add(t("chaincard.export.is", t("chaincard.column.leader"), name)));
        if (filter.missing()) {
            words.add(t("chaincard.filter.missing"));
        }
        if (filter.behind()) {
            words.add(t("chaincard.filter.behind"));
        }
        if (filter.lacking()) {
            words.add(t("chaincard.filter.lacking"));
        }
        return words.isEmpty() ? t("chaincard.export.all") : String.join(t("chaincard.and"), words);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
