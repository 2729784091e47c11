package org.chainlead.project;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainlead.common.Reason;
import org.chainlead.export.ExportedList;
import org.chainlead.export.ListExport;
import org.chainlead.export.ListSheet;
import org.chainlead.export.ListSheet.Column;
import org.chainlead.office.CellValue;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The lists of 项目进度 as files: the rows of the screen, by the same queries under the same rights, in their order. */
@Service
@PreAuthorize("@access.may('project.progress')")
public class ProgressSheets {

    private static final int NARROW = 14;
    private static final int MEDIUM = 24;
    private static final int WIDE = 60;

    private final ProjectGauges gauges;
    private final StartCandidates candidates;
    private final ProjectFilterWords words;
    private final ListExport export;
    private final Clock clock;

    ProgressSheets(
            ProjectGauges gauges,
            StartCandidates candidates,
            ProjectFilterWords words,
            ListExport export,
            Clock clock) {
        this.gauges = gauges;
        this.candidates = candidates;
        this.words = words;
        this.export = export;
        this.clock = clock;
    }

    /** 开工竞赛 of the year as of today, threshold by threshold. */
    public ExportedList thresholds(ProjectFilter within) {
        GaugeSheet sheet = gauges.sheet(within, LocalDate.now(clock));
        long planned = sheet.counts().of(ProjectMark.START_PLANNED);
        return export.xlsx(new ListSheet<>(
                t("project.threshold.title"),
                words.of(within.withMark(null, null)),
                List.of(
                        new Column<>(t("project.sheet.threshold.on"), NARROW, stand -> CellValue.date(stand.on())),
                        new Column<>(
                                t("project.sheet.threshold.percent"),
                                NARROW,
                                stand -> CellValue.number(stand.percent())),
                        new Column<>(t("project.sheet.threshold.planned"), NARROW, stand -> CellValue.number(planned)),
                        new Column<>(
                                t("project.sheet.threshold.needed"), NARROW, stand -> CellValue.number(stand.needed())),
                        new Column<>(
                                t("project.sheet.threshold.asOf"),
                                NARROW,
                                stand -> CellValue.date(stand.over() ? stand.on() : sheet.asOf())),
                        new Column<>(
                                t("project.sheet.threshold.started"),
                                NARROW,
                                stand -> CellValue.number(stand.started())),
                        new Column<>(
                                t("project.sheet.threshold.missing"),
                                MEDIUM,
                                stand -> planned == 0
                                        ? CellValue.text(t("project.gauge.none"))
                                        : CellValue.number(stand.missing()))),
                sheet.thresholds()::forEach));
    }

    /** 项目进度 by county, chain or department as of today: each gauge with what it is made of. */
    public ExportedList gauges(ProjectFilter within, ProjectGrouping by) {
        LocalDate today = LocalDate.now(clock);
        List<Column<GaugeLine>> columns = new ArrayList<>();
        columns.add(Column.text(label(by), MEDIUM, line -> ProjectSheets.name(line.line())));
        columns.add(count(ProjectMark.PLAN_MISSING));
        for (GaugeKind kind : GaugeKind.values()) {
            columns.add(new Column<>(t("project.sheet.gauge." + kind), NARROW, line -> value(line.of(kind))));
            columns.add(number(
                    t("project.sheet.upper", label(kind)), line -> line.of(kind).part()));
            columns.add(number(
                    t("project.sheet.lower", label(kind)), line -> line.of(kind).base()));
            columns.add(number(
                    t("project.sheet.missing", label(kind)),
                    line -> line.of(kind).missing()));
        }
        columns.add(count(ProjectMark.STALE));
        return export.xlsx(new ListSheet<>(
                t("project.gauge.linesBy", label(by)),
                words.of(within.withMark(null, null)),
                columns,
                (offset, limit) -> gauges.lines(within, by, today, offset, limit)));
    }

    /** 可争取开工的项目, the readiest first. */
    public ExportedList candidates(ProjectFilter within) {
        return export.xlsx(new ListSheet<>(
                t("project.candidate.title"),
                words.of(within.withMark(null, null)),
                List.of(
                        Column.text(
                                t("project.column.name"),
                                WIDE,
                                row -> row.project().name()),
                        new Column<>(t("project.candidate.startsOn"), NARROW, row -> CellValue.date(row.startsOn())),
                        Column.text(t("project.candidate.met"), NARROW, row -> t("project.candidate.metOf", row.met())),
                        Column.text(t("project.candidate.wanting"), WIDE, ProgressSheets::wanting),
                        Column.text(
                                t("project.column.department"),
                                MEDIUM,
                                row -> row.project().department()),
                        Column.text(
                                t("project.column.place"),
                                NARROW,
                                row -> row.project().place())),
                (offset, limit) -> candidates.page(within, offset, limit)));
    }

    private static Column<GaugeLine> number(String title, Function<GaugeLine, @Nullable BigDecimal> value) {
        return new Column<>(title, NARROW, row -> CellValue.number(value.apply(row)));
    }

    private static Column<GaugeLine> count(ProjectMark mark) {
        return new Column<>(
                label(mark), NARROW, line -> CellValue.number(line.counts().of(mark)));
    }

    private static CellValue value(Gauge gauge) {
        return gauge.isComputed() ? CellValue.number(gauge.value()) : CellValue.text(t("project.gauge.none"));
    }

    private static String wanting(StartCandidate candidate) {
        return candidate.wanting().isEmpty()
                ? t("project.candidate.ready")
                : candidate.wanting().stream().map(Reason::text).collect(Collectors.joining(t("project.export.and")));
    }
}
