package org.chainlead.project;

import static org.chainlead.common.Texts.t;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.chain.ChainRef;
import org.chainlead.chain.Chains;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.office.CellValue;
import org.chainlead.office.FormFoot;
import org.chainlead.office.SheetColumn;
import org.chainlead.office.SheetLayout;
import org.chainlead.office.XlsxExport;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Directory;
import org.chainlead.org.UnitRef;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of projects as a file: the rows the screen shows, in its order, for whoever reads the list; the trail keeps the
 * file's hash.
 */
@Service
@Transactional
@PreAuthorize("@access.may('project.list')")
public class ProjectExport {

    /** More rows than a list of 重大项目 ever has; such a file is refused, not cut. */
    static final int MOST_ROWS = 20_000;

    private static final int MONTHS_AT = 5;
    private static final int NARROW = 12;
    private static final int MEDIUM = 24;
    private static final int WIDE = 60;

    private final ProjectQueries queries;
    private final Chains chains;
    private final Directory directory;
    private final CurrentUser user;
    private final AuditTrail trail;
    private final Clock clock;

    ProjectExport(
            ProjectQueries queries,
            Chains chains,
            Directory directory,
            CurrentUser user,
            AuditTrail trail,
            Clock clock) {
        this.queries = queries;
        this.chains = chains;
        this.directory = directory;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    /** A finished file. */
    public record File(String name, byte[] content) {}

    /** All rows of the filter as .xlsx; refused beyond {@value #MOST_ROWS} rows. */
    public File xlsx(ProjectFilter filter) {
        List<ProjectRow> rows = queries.rows(filter, 0, MOST_ROWS + 1);
        if (rows.size() > MOST_ROWS) {
            throw Refusal.because("project.export.tooMany", MOST_ROWS);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxExport.write(
                layout(filter, rows.size()),
                rows.stream().map(row -> cells(row, filter)).iterator(),
                out);
        File file = new File(t("project.export.fileName", LocalDate.now(clock).toString()), out.toByteArray());
        trail.record(AuditRecord.of(Subject.of("export", UUID.randomUUID()), "projectsExported")
                .detail("rows", rows.size())
                .text("filter", inWords(filter))
                .file(file.name(), hash(file.content()), file.content().length));
        return file;
    }

    private SheetLayout layout(ProjectFilter filter, int rows) {
        Actor actor = user.actor();
        List<SheetColumn> columns = new ArrayList<>(List.of(
                                new SheetColumn(t("project.column.number"), NARROW),
                                new SheetColumn(t("project.column.name"), WIDE),
                                new SheetColumn(t("project.column.chain"), MEDIUM),
                                new SheetColumn(t("project.column.investment"), MEDIUM),
                                new SheetColumn(t("project.column.plan"), MEDIUM),
                                new SheetColumn(t("project.column.done"), MEDIUM),
                                new SheetColumn(t("project.column.place"), NARROW),
                                new SheetColumn(t("project.column.department"), MEDIUM),
                                new SheetColumn(t("project.column.stage"), NARROW)));
        if (filter.mark() == ProjectMark.PLANNED) {
            columns.add(MONTHS_AT, new SheetColumn(t("project.column.planned"), MEDIUM));
        }
        return SheetLayout.of(t("project.ui.title"), columns)
                .withSubLines(List.of(
                        t("project.export.filter", inWords(filter)),
                        t(
                                "project.export.sum",
                                rows,
                                Investment.text(queries.totals(filter).investment())),
                        t(
                                "project.export.by",
                                DateTimeText.fullMoment(clock.instant()),
                                actor.unitName(),
                                actor.name())))
                .withFrozenColumns(2)
                .withFoot(new FormFoot(actor.unitName(), "", actor.name(), "", LocalDate.now(clock)));
    }

    /** The plans of the months stand beside what is done, as on the screen. */
    private static List<CellValue> cells(ProjectRow row, ProjectFilter filter) {
        List<CellValue> cells = new ArrayList<>(List.of(
                CellValue.text(row.number()),
                CellValue.text(row.name()),
                CellValue.text(row.chain()),
                CellValue.number(row.investment()),
                number(row.plan()),
                number(row.done()),
                CellValue.text(row.place()),
                CellValue.text(row.department()),
                CellValue.text(Texts.label(row.stage()))));
        if (filter.mark() == ProjectMark.PLANNED) {
            cells.add(MONTHS_AT, number(row.planned()));
        }
        return cells;
    }

    private static CellValue number(@Nullable BigDecimal sum) {
        return sum == null ? CellValue.text("") : CellValue.number(sum);
    }

    /** What the list was narrowed to. */
    private String inWords(ProjectFilter filter) {
        List<String> words = new ArrayList<>();
        add(words, "project.column.name", Optional.of(filter.words().strip()));
        add(words, "project.column.place", Optional.of(filter.place()));
        add(words, "project.column.chain", chain(filter));
        add(
                words,
                "project.column.department",
                Optional.ofNullable(filter.department())
                        .flatMap(directory::unit)
                        .map(UnitRef::name));
        add(
                words,
                "project.column.county",
                Optional.ofNullable(filter.county()).flatMap(directory::unit).map(UnitRef::name));
        add(words, "project.column.stage", Optional.ofNullable(filter.stage()).map(Texts::label));
        if (filter.mark() != null) {
            words.add(
                    filter.asOf() == null
                            ? Texts.label(filter.mark())
                            : t("project.filter.mark", Texts.label(filter.mark()), filter.asOf()));
        }
        if (filter.batch() != null) {
            words.add(t("project.filter.batch"));
        }
        return words.isEmpty() ? t("project.export.all") : String.join(t("project.export.and"), words);
    }

    private Optional<String> chain(ProjectFilter filter) {
        return filter.withoutChain()
                ? Optional.of(t("project.noChain"))
                : Optional.ofNullable(filter.chain()).flatMap(chains::find).map(ChainRef::name);
    }

    private static void add(List<String> words, String key, Optional<String> value) {
        value.filter(text -> !text.isEmpty()).ifPresent(text -> words.add(t("project.export.is", t(key), text)));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
