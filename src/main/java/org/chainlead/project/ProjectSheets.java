package org.chainlead.project;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.DecidedCheck;
import org.chainlead.dispatch.EvidenceChecks;
import org.chainlead.dispatch.RepeatedFile;
import org.chainlead.export.ExportedList;
import org.chainlead.export.ListExport;
import org.chainlead.export.ListSheet;
import org.chainlead.export.ListSheet.Column;
import org.chainlead.office.CellValue;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Every other list of 重大项目 as a file: the rows of its screen, by the same query under the same rights, in its order. The
 * list of projects itself is {@link ProjectExport}; the lists of 项目进度 are {@link ProgressSheets}, those of one project
 * {@link ProjectPageSheets}.
 */
@Service
@PreAuthorize("@access.may('project.list')")
public class ProjectSheets {

    private static final int NARROW = 14;
    private static final int MEDIUM = 24;
    private static final int WIDE = 60;

    private final ProjectQueries queries;
    private final ProjectMonths months;
    private final ProjectPlanSheet plans;
    private final ProjectVerification verification;
    private final ProjectChecks checks;
    private final EvidenceChecks evidence;
    private final ProjectResources resources;
    private final ProjectFilterWords words;
    private final ListExport export;

    ProjectSheets(
            ProjectQueries queries,
            ProjectMonths months,
            ProjectPlanSheet plans,
            ProjectVerification verification,
            ProjectChecks checks,
            EvidenceChecks evidence,
            ProjectResources resources,
            ProjectFilterWords words,
            ListExport export) {
        this.queries = queries;
        this.months = months;
        this.plans = plans;
        this.verification = verification;
        this.checks = checks;
        this.evidence = evidence;
        this.resources = resources;
        this.words = words;
        this.export = export;
    }

    /** 汇总 by county, chain or department. */
    public ExportedList sums(ProjectFilter filter, ProjectGrouping by) {
        return export.xlsx(new ListSheet<>(
                t("project.sheet.sums", label(by)),
                words.of(filter),
                List.of(
                        Column.text(label(by), MEDIUM, ProjectSheets::name),
                        new Column<>(
                                t("project.sums.count"),
                                NARROW,
                                sum -> CellValue.number(sum.totals().count())),
                        new Column<>(
                                t("project.column.investment"),
                                MEDIUM,
                                sum -> CellValue.number(sum.totals().investment()))),
                (offset, limit) -> queries.sums(filter, by, offset, limit)));
    }

    /** 月度投资 as it is kept. */
    @PreAuthorize("@access.may('project.maintain')")
    public ExportedList months(YearMonth month) {
        return export.xlsx(new ListSheet<>(
                t("project.sheet.months", DateTimeText.month(month)),
                "",
                List.of(
                        Column.text(t("project.column.name"), WIDE, MonthRow::name),
                        number(t("project.column.plan"), MonthRow::plan),
                        number(t("project.month.before"), MonthRow::before),
                        number(
                                t("project.month.planned"),
                                row -> MonthPolicy.Typed.of(row.entry().planned())
                                        .sum()),
                        number(
                                t("project.month.done"),
                                row -> MonthPolicy.Typed.of(row.entry().done()).sum()),
                        Column.text(
                                t("project.month.note"),
                                MEDIUM,
                                row -> row.entry().note()),
                        Column.text(t("project.month.state"), MEDIUM, ProjectSheets::state)),
                (offset, limit) -> months.sheet(month, offset, limit)));
    }

    /** 年度计划 with the columns that {@link ProjectPlanSheet#enter} takes back. */
    @PreAuthorize("@access.may('project.maintain')")
    public ExportedList plans(int year) {
        return export.xlsx(new ListSheet<>(
                t("project.sheet.plans", year),
                "",
                List.of(
                        Column.text(t("project.column.name"), WIDE, PlanRow::name),
                        Column.text(t("project.column.number"), NARROW, PlanRow::number),
                        number(
                                t("project.plan.investment"),
                                row -> row.plan() == null ? null : row.plan().investment()),
                        new Column<>(
                                t("project.plan.startsOn"),
                                NARROW,
                                row -> CellValue.date(
                                        row.plan() == null ? null : row.plan().startsOn())),
                        Column.text(
                                t("project.figure.basisField"),
                                MEDIUM,
                                row -> row.plan() == null ? "" : row.plan().basis()),
                        Column.text(t("project.figure.reason"), MEDIUM, row -> "")),
                (offset, limit) -> plans.page(year, offset, limit)));
    }

    /** 待核验. */
    @PreAuthorize("@access.may('project.verify')")
    public ExportedList waiting() {
        return export.xlsx(new ListSheet<>(
                t("project.verify.title"),
                "",
                List.of(
                        Column.text(t("project.column.name"), WIDE, FigureToVerify::projectName),
                        Column.text(t("project.verify.entered"), WIDE, FigureToVerify::words),
                        Column.text(t("project.verify.before"), WIDE, FigureToVerify::before),
                        Column.text(t("project.verify.basis"), MEDIUM, FigureToVerify::basis),
                        Column.text(
                                t("project.verify.by"),
                                MEDIUM,
                                row -> t(
                                        "project.verify.byWhom",
                                        row.enteredBy(),
                                        DateTimeText.moment(row.enteredAt())))),
                (offset, limit) -> verification.waiting(offset, limit)));
    }

    /** 请核对: what waits, or what was decided. */
    @PreAuthorize("@access.may('project.check')")
    public ExportedList checks(boolean decided) {
        return export.xlsx(new ListSheet<>(
                t("project.check.title"),
                t(decided ? "project.check.decided" : "project.check.open"),
                List.of(
                        Column.text(t("project.column.name"), WIDE, AnomalyRow::projectName),
                        Column.text(
                                t("project.check.question"),
                                WIDE,
                                row -> row.anomaly().question().text()),
                        Column.text(t("project.column.department"), MEDIUM, AnomalyRow::department),
                        Column.text(t("project.check.decision"), WIDE, row -> DecidedCheck.words(row.decided()))),
                (offset, limit) -> checks.page(decided, offset, limit)));
    }

    /** 请核对 of files that are evidence of several reports: what waits, or what was decided. */
    @PreAuthorize("@access.may('dispatch.evidence')")
    public ExportedList files(boolean decided) {
        return export.xlsx(new ListSheet<>(
                t("project.check.filesTitle"),
                t(decided ? "project.check.decided" : "project.check.open"),
                List.of(
                        Column.text(
                                t("project.check.question"),
                                WIDE,
                                file -> file.question().text()),
                        Column.text(t("project.check.places"), WIDE, ProjectSheets::places),
                        Column.text(t("project.check.decision"), WIDE, file -> DecidedCheck.words(file.decided()))),
                (offset, limit) -> evidence.page(decided, offset, limit)));
    }

    /** 要素保障, the first due first. */
    @PreAuthorize("@access.may('project.resource')")
    public ExportedList resources(ResourceFilter filter) {
        return export.xlsx(new ListSheet<>(
                t("project.resource.title"),
                words.of(filter),
                List.of(
                        Column.text(t("project.column.name"), WIDE, ResourceRow::projectName),
                        Column.text(t("project.column.department"), MEDIUM, ResourceRow::department),
                        Column.text(t("project.resource.kind"), NARROW, row -> label(row.kind())),
                        Column.text(t("project.resource.wanted"), WIDE, ResourceRow::wanted),
                        Column.text(t("project.resource.askedUnit"), MEDIUM, ResourceRow::askedUnit),
                        new Column<>(t("project.resource.due"), NARROW, row -> CellValue.date(row.dueOn())),
                        Column.text(
                                t("project.resource.state"),
                                NARROW,
                                row -> row.overdue() ? t("project.resource.overdue") : label(row.state())),
                        Column.text(t("project.resource.answerField"), WIDE, ResourceRow::answer),
                        Column.text(t("project.resource.remark"), WIDE, ResourceRow::remark)),
                (offset, limit) -> resources.page(filter, offset, limit)));
    }

    private static <T> Column<T> number(String title, Function<T, @Nullable BigDecimal> value) {
        return new Column<>(title, NARROW, row -> CellValue.number(value.apply(row)));
    }

    static String name(ProjectSum line) {
        return line.name().isEmpty() ? t("project.noChain") : line.name();
    }

    private static String state(MonthRow row) {
        return row.mark() == null
                ? t("project.month.notEntered")
                : label(row.mark().state());
    }

    private static String places(RepeatedFile file) {
        return file.places().stream().map(RepeatedFile.Place::words).collect(Collectors.joining("\n"));
    }
}
