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
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.PersonText;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.office.CellValue;
import org.chainlead.office.FormFoot;
import org.chainlead.office.SheetColumn;
import org.chainlead.office.SheetLayout;
import org.chainlead.office.XlsxExport;
import org.chainlead.org.Access;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
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

    private static final int NARROW = 12;
    private static final int MEDIUM = 24;
    private static final int WIDE = 60;

    private final ProjectQueries queries;
    private final ProjectFilterWords words;
    private final Access access;
    private final CurrentUser user;
    private final AuditTrail trail;
    private final Clock clock;

    ProjectExport(
            ProjectQueries queries,
            ProjectFilterWords words,
            Access access,
            CurrentUser user,
            AuditTrail trail,
            Clock clock) {
        this.queries = queries;
        this.words = words;
        this.access = access;
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
        boolean progress = access.may("project.progress");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxExport.write(
                layout(filter, rows, progress),
                rows.stream().map(row -> cells(row, filter, progress)).iterator(),
                out);
        File file = new File(t("project.export.fileName", LocalDate.now(clock).toString()), out.toByteArray());
        trail.record(AuditRecord.of(Subject.of("export", UUID.randomUUID()), "projectsExported")
                .detail("rows", rows.size())
                .text("filter", words.of(filter))
                .file(file.name(), hash(file.content()), file.content().length));
        return file;
    }

    private SheetLayout layout(ProjectFilter filter, List<ProjectRow> rows, boolean progress) {
        Actor actor = user.actor();
        return SheetLayout.of(t("project.ui.title"), columns(filter, progress))
                .withSubLines(List.of(
                        t("project.export.filter", words.of(filter)),
                        sums(filter, rows, progress),
                        t(
                                "project.export.by",
                                DateTimeText.fullMoment(clock.instant()),
                                PersonText.of(actor.unitName(), actor.name()))))
                .withFrozenColumns(1)
                .withFoot(new FormFoot(actor.unitName(), "", actor.name(), "", LocalDate.now(clock)));
    }

    /** As on the screen: what is planned and done stands there for who reads it of some projects. */
    private static List<SheetColumn> columns(ProjectFilter filter, boolean progress) {
        List<SheetColumn> columns = new ArrayList<>(List.of(
                new SheetColumn(t("project.column.name"), WIDE),
                new SheetColumn(t("project.column.number"), NARROW),
                new SheetColumn(t("project.column.chain"), MEDIUM),
                new SheetColumn(t("project.column.investment"), MEDIUM)));
        if (progress) {
            columns.add(new SheetColumn(t("project.column.plan"), MEDIUM));
            if (filter.mark() == ProjectMark.PLANNED) {
                columns.add(new SheetColumn(t("project.column.planned"), MEDIUM));
            }
            columns.add(new SheetColumn(t("project.column.done"), MEDIUM));
        }
        columns.add(new SheetColumn(t("project.column.place"), NARROW));
        columns.add(new SheetColumn(t("project.column.department"), MEDIUM));
        columns.add(new SheetColumn(t("project.column.stage"), NARROW));
        return columns;
    }

    private String sums(ProjectFilter filter, List<ProjectRow> rows, boolean progress) {
        String investment = Investment.text(queries.totals(filter).investment());
        return progress
                ? t(
                        "project.export.sums",
                        rows.size(),
                        investment,
                        sum(rows, ProjectRow::plan),
                        sum(rows, ProjectRow::done))
                : t("project.export.sum", rows.size(), investment);
    }

    private static String sum(List<ProjectRow> rows, Function<ProjectRow, @Nullable BigDecimal> column) {
        return Investment.text(
                rows.stream().map(column).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** What was planned month by month stands between plan and done, as on the screen. */
    private static List<CellValue> cells(ProjectRow row, ProjectFilter filter, boolean progress) {
        List<CellValue> cells = new ArrayList<>(List.of(
                CellValue.text(row.name()),
                CellValue.text(row.number()),
                CellValue.text(row.chain()),
                CellValue.number(row.investment())));
        if (progress) {
            cells.add(number(row.plan()));
            if (filter.mark() == ProjectMark.PLANNED) {
                cells.add(number(row.planned()));
            }
            cells.add(number(row.done()));
        }
        cells.add(CellValue.text(row.place()));
        cells.add(CellValue.text(row.department()));
        cells.add(CellValue.text(Texts.label(row.stage())));
        return cells;
    }

    private static CellValue number(@Nullable BigDecimal sum) {
        return sum == null ? CellValue.text("") : CellValue.number(sum);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
