package org.chainlead.project;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chainlead.audit.StoryEntry;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.DecidedCheck;
import org.chainlead.common.NotFound;
import org.chainlead.export.ExportedList;
import org.chainlead.export.ListExport;
import org.chainlead.export.ListSheet;
import org.chainlead.export.ListSheet.Column;
import org.chainlead.office.CellValue;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The lists on the page of one project as files: the rows of a card by the card's own query under its rights, in its order.
 * What the acting person's page does not show, and a card without rows, is {@link NotFound}.
 */
@Service
@PreAuthorize("@access.may('project.list')")
public class ProjectPageSheets {

    private static final int NARROW = 14;
    private static final int MEDIUM = 24;
    private static final int WIDE = 60;

    /** Who and when in one line. */
    static final int SAID = 44;

    private final ProjectQueries queries;
    private final ProjectTasks tasks;
    private final ProjectResources resources;
    private final ProjectProgress progress;
    private final ListExport export;
    private final Clock clock;

    ProjectPageSheets(
            ProjectQueries queries,
            ProjectTasks tasks,
            ProjectResources resources,
            ProjectProgress progress,
            ListExport export,
            Clock clock) {
        this.queries = queries;
        this.tasks = tasks;
        this.resources = resources;
        this.progress = progress;
        this.export = export;
        this.clock = clock;
    }

    /** 阶段变更经过, the newest first; also of one that was folded into another. */
    public ExportedList stages(ProjectId id) {
        ProjectDetail project = queries.detail(id);
        LocalDate end = project.stagesEnd(LocalDate.now(clock));
        boolean folded = project.merged() != null;
        return file(
                project,
                t("project.stage.history"),
                project.stages(),
                List.of(
                        Column.text(t("project.column.stage"), NARROW, stay -> label(stay.stage())),
                        Column.text(
                                t("project.sheet.stage.state"),
                                MEDIUM,
                                stay -> stay.leftOn() != null
                                        ? ""
                                        : t(folded ? "project.stage.last" : "project.stage.present")),
                        day(t("project.sheet.stage.from"), StageStay::enteredOn),
                        day(t("project.sheet.stage.until"), stay -> folded ? stay.until(end) : stay.leftOn()),
                        new Column<>(t("project.sheet.stage.days"), NARROW, stay -> CellValue.number(stay.days(end))),
                        Column.text(t("project.sheet.stage.reason"), WIDE, StageStay::reason),
                        Column.text(t("project.sheet.recordedBy"), MEDIUM, StageStay::recordedBy),
                        moment(t("project.sheet.recordedAt"), StageStay::recordedAt)));
    }

    /** Rows of lists held for the same project. */
    public ExportedList twins(ProjectId id) {
        ProjectDetail project = queries.detail(id);
        return file(
                project,
                t("project.ui.twins"),
                project.twins(),
                List.of(
                        Column.text(t("project.column.name"), WIDE, ProjectDetail.Twin::name),
                        Column.text(t("project.column.number"), NARROW, ProjectDetail.Twin::number),
                        Column.text(t("project.column.department"), MEDIUM, ProjectDetail.Twin::department),
                        Column.text(t("project.sheet.twin"), MEDIUM, ProjectTexts::twin)));
    }

    /** 关联任务, those that the acting person sees. */
    public ExportedList tasks(ProjectId id) {
        ProjectDetail project = queries.detail(id);
        return file(
                project,
                t("project.task.title"),
                project.merged() == null ? tasks.of(id) : List.of(),
                List.of(
                        Column.text(t("project.task.field"), WIDE, ProjectTaskLink::title),
                        Column.text(t("project.sheet.state"), MEDIUM, ProjectTaskLink::state)));
    }

    /** 要素保障, then the 联审 over it. */
    @PreAuthorize("@access.may('project.resource')")
    public ExportedList resources(ProjectId id) {
        return file(
                id,
                t("project.resource.title"),
                Stream.concat(
                                resources.of(id).stream().map(ResourceSheetRow::of),
                                resources.reviews(id).stream().map(ResourceSheetRow::of))
                        .toList(),
                ResourceSheetRow.COLUMNS);
    }

    /** 合同投资, then 年度计划, the newest year first; 投资项目代码 stands above. */
    @PreAuthorize("@access.may('project.progress')")
    public ExportedList plans(ProjectId id) {
        ProgressDetail detail = progress(id);
        List<PlanSheetRow> rows = Stream.concat(
                        detail.contract().stream().map(PlanSheetRow::of),
                        detail.plans().stream().map(PlanSheetRow::of))
                .toList();
        List<Column<PlanSheetRow>> columns = new ArrayList<>(List.of(
                Column.text(t("project.sheet.plan.what"), NARROW, PlanSheetRow::what),
                sum(t("project.sheet.plan.sum"), PlanSheetRow::sum),
                day(t("project.plan.startsOn"), PlanSheetRow::startsOn),
                Column.text(t("project.figure.basisField"), MEDIUM, PlanSheetRow::basis),
                sum(t("project.sheet.plan.counts"), PlanSheetRow::counts),
                day(t("project.sheet.plan.startCounts"), PlanSheetRow::startCounts)));
        columns.addAll(marks(PlanSheetRow::mark));
        String code = detail.code().isEmpty() ? "" : is("project.code.title", detail.code());
        return file(t("project.plan.title"), words(queries.detail(id), code), rows, columns);
    }

    /** 开工、竣工、投产、纳统, also the days that are not entered. */
    @PreAuthorize("@access.may('project.progress')")
    public ExportedList keyDates(ProjectId id) {
        ProgressDetail detail = progress(id);
        List<Column<KeyDateKind>> columns = new ArrayList<>(List.of(
                Column.text(t("project.sheet.keyDate.kind"), NARROW, kind -> label(kind)),
                new Column<>(
                        t("project.sheet.keyDate.on"),
                        NARROW,
                        kind -> detail.keyDate(kind)
                                .map(date -> CellValue.date(date.on()))
                                .orElse(CellValue.text(t("project.keyDate.none")))),
                Column.text(
                        t("project.figure.basisField"),
                        MEDIUM,
                        kind -> detail.keyDate(kind).map(KeyDate::basis).orElse("")),
                day(
                        t("project.sheet.keyDate.counts"),
                        kind -> detail.keyDate(kind).map(KeyDate::verifiedOn).orElse(null))));
        columns.addAll(marks(kind -> detail.keyDate(kind).map(KeyDate::mark).orElse(null)));
        return file(
                id,
                t("project.keyDate.title"),
                detail.keyDates().isEmpty() ? List.of() : Arrays.asList(KeyDateKind.values()),
                columns);
    }

    /** 月度投资, the newest first. */
    @PreAuthorize("@access.may('project.progress')")
    public ExportedList months(ProjectId id) {
        List<Column<MonthSum>> columns = new ArrayList<>(List.of(
                Column.text(t("project.sheet.month"), NARROW, month -> DateTimeText.month(month.month())),
                sum(t("project.month.done"), MonthSum::done),
                sum(t("project.month.planned"), MonthSum::planned),
                sum(t("project.sheet.month.total"), MonthSum::total),
                Column.text(t("project.month.note"), MEDIUM, MonthSum::note),
                sum(t("project.sheet.month.counts"), MonthSum::verifiedDone)));
        columns.addAll(marks(MonthSum::mark));
        return file(id, t("project.month.title"), progress(id).months(), columns);
    }

    /** 节点, in their order. */
    @PreAuthorize("@access.may('project.progress')")
    public ExportedList milestones(ProjectId id) {
        LocalDate today = LocalDate.now(clock);
        return file(
                id,
                t("project.milestone.title"),
                progress(id).milestones(),
                List.of(
                        Column.text(t("project.milestone.name"), WIDE, MilestoneDraft::name),
                        day(t("project.milestone.dueField"), MilestoneDraft::dueOn),
                        day(t("project.milestone.doneField"), MilestoneDraft::doneOn),
                        Column.text(t("project.sheet.state"), NARROW, each -> label(MilestoneStand.of(each, today)))));
    }

    /** 请核对 about the project's figures, decided or not. */
    @PreAuthorize("@access.may('project.progress')")
    public ExportedList questions(ProjectId id) {
        return file(
                id,
                t("project.check.title"),
                progress(id).anomalies(),
                List.of(
                        Column.text(
                                t("project.check.question"),
                                WIDE,
                                row -> row.anomaly().question().text()),
                        Column.text(t("project.check.decision"), WIDE, row -> DecidedCheck.words(row.decided()))));
    }

    /** 办理经过, the newest first; also of one that was folded into another. */
    @PreAuthorize("@access.may('project.progress')")
    public ExportedList story(ProjectId id) {
        return file(
                id,
                t("project.story"),
                progress.find(id).map(ProgressDetail::story).orElseGet(() -> progress.storyOfFolded(id)),
                List.of(
                        moment(t("project.sheet.story.at"), StoryEntry::at),
                        Column.text(t("project.sheet.story.what"), WIDE, StoryEntry::sentence),
                        Column.text(t("project.sheet.story.who"), MEDIUM, StoryEntry::who),
                        Column.text(t("project.sheet.story.typed"), WIDE, ProjectTexts::typed)));
    }

    private ProgressDetail progress(ProjectId id) {
        return progress.find(id).orElseThrow(NotFound::new);
    }

    private <T> ExportedList file(ProjectId id, String title, List<T> rows, List<Column<T>> columns) {
        return file(queries.detail(id), title, rows, columns);
    }

    private <T> ExportedList file(ProjectDetail project, String title, List<T> rows, List<Column<T>> columns) {
        return file(title, words(project, ""), rows, columns);
    }

    private <T> ExportedList file(String title, String words, List<T> rows, List<Column<T>> columns) {
        if (rows.isEmpty()) {
            throw new NotFound();
        }
        return export.xlsx(new ListSheet<>(title, words, columns, rows::forEach));
    }

    private static String words(ProjectDetail project, String more) {
        ProjectRow row = project.row();
        List<String> words = new ArrayList<>(List.of(is("project.column.name", row.name())));
        if (!row.number().isEmpty()) {
            words.add(is("project.column.number", row.number()));
        }
        if (!more.isEmpty()) {
            words.add(more);
        }
        return String.join(t("project.export.and"), words);
    }

    private static String is(String key, String value) {
        return t("project.export.is", t(key), value);
    }

    /** Where a figure stands between the unit and the office. */
    private static <T> List<Column<T>> marks(Function<T, @Nullable FigureMark> of) {
        return List.of(
                mark(of, "project.month.state", NARROW, mark -> label(mark.state())),
                mark(of, "project.verify.by", SAID, mark -> by(mark.enteredBy(), mark.enteredAt())),
                mark(of, "project.sheet.verified", SAID, ProjectPageSheets::verified),
                mark(
                        of,
                        "project.verify.reason",
                        MEDIUM,
                        mark -> mark.state() == FigureState.RETURNED ? mark.returnReason() : ""));
    }

    private static <T> Column<T> mark(
            Function<T, @Nullable FigureMark> of, String key, int width, Function<FigureMark, String> words) {
        return Column.text(t(key), width, row -> {
            FigureMark mark = of.apply(row);
            return mark == null ? "" : words.apply(mark);
        });
    }

    /** Of the value shown, not of an earlier one. */
    private static String verified(FigureMark mark) {
        Instant at = mark.verifiedAt();
        return mark.state() == FigureState.VERIFIED && at != null ? by(mark.verifiedBy(), at) : "";
    }

    static String by(String who, Instant at) {
        return t("project.verify.byWhom", who, DateTimeText.fullMoment(at));
    }

    private static <T> Column<T> sum(String title, Function<T, @Nullable BigDecimal> value) {
        return new Column<>(title, NARROW, row -> CellValue.number(value.apply(row)));
    }

    private static <T> Column<T> day(String title, Function<T, @Nullable LocalDate> value) {
        return new Column<>(title, NARROW, row -> CellValue.date(value.apply(row)));
    }

    private static <T> Column<T> moment(String title, Function<T, Instant> value) {
        return new Column<>(
                title,
                MEDIUM,
                row -> CellValue.time(value.apply(row).atZone(DateTimeText.ZONE).toLocalDateTime()));
    }
}
