package org.chainlead.dispatch;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainlead.common.Light;
import org.chainlead.common.Texts;
import org.chainlead.export.ExportedList;
import org.chainlead.export.ListExport;
import org.chainlead.export.ListSheet;
import org.chainlead.export.ListSheet.Column;
import org.chainlead.office.CellValue;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Closed rounds as files: their rows, their sums, and two of them side by side. */
@Service
@PreAuthorize("@access.may('dispatch.roundExport')")
public class RoundExport {

    /** The numbers of a part, in the order of the screen. */
    public static final List<RowKind> FIGURES = List.of(
            RowKind.ALL,
            RowKind.OWED,
            RowKind.HANDED_IN,
            RowKind.LATE,
            RowKind.MISSING,
            RowKind.GREEN,
            RowKind.YELLOW,
            RowKind.RED,
            RowKind.COMPLETED,
            RowKind.UNREACHED,
            RowKind.WITH_DIFFICULTY,
            RowKind.UNCHECKED);

    private static final int NARROW = 12;
    private static final int MEDIUM = 24;
    private static final int WIDE = 60;

    private final RoundList rounds;
    private final RoundRows rows;
    private final RoundDesk desk;
    private final RoundRowTable table;
    private final ComparedRows compared;
    private final ListExport export;

    RoundExport(
            RoundList rounds,
            RoundRows rows,
            RoundDesk desk,
            RoundRowTable table,
            ComparedRows compared,
            ListExport export) {
        this.rounds = rounds;
        this.rows = rows;
        this.desk = desk;
        this.table = table;
        this.compared = compared;
        this.export = export;
    }

    /** The rows of the filter. */
    public ExportedList rows(RoundId round, RoundRowFilter filter) {
        String name = desk.closed(Objects.requireNonNull(round)).name();
        String part = filter.by() == null ? "" : part(round, filter);
        return export.xlsx(new ListSheet<>(
                name,
                part.isEmpty() ? label(filter.kind()) : part + t("export.and") + label(filter.kind()),
                columns(),
                to -> table.each(round, filter, RoundRowTable.Reach.ALL, to)));
    }

    /** What a row of a round says, in the order of the screen. */
    static List<Column<RoundRow>> columns() {
        return List.of(
                Column.text(t("dispatch.ui.unit"), MEDIUM, RoundRow::unitName),
                Column.text(t("dispatch.ui.task"), WIDE, RoundRow::name),
                Column.text(t("export.reported"), NARROW, row -> light(row.reportedLight())),
                Column.text(t("export.verified"), NARROW, row -> light(row.verifiedLight())),
                Column.text(t("common.ui.light.byOriginal"), NARROW, row -> light(row.countedLight())),
                Column.text(t("dispatch.round.done"), NARROW, RoundRow::doneText),
                Column.text(t("dispatch.rounds.state"), NARROW, row -> label(row.state())),
                Column.text(t("dispatch.late"), NARROW, row -> row.late() ? t("dispatch.late") : ""),
                Column.text(t("dispatch.field.progress"), WIDE, RoundRow::progress));
    }

    /** The numbers part by part. */
    public ExportedList sums(RoundId round, RowGrouping by) {
        List<Column<RoundSum>> columns = new ArrayList<>();
        columns.add(Column.text(label(by), MEDIUM, RoundExport::name));
        FIGURES.forEach(
                kind -> columns.add(new Column<>(label(kind), NARROW, sum -> CellValue.number(sum.count(kind)))));
        return export.xlsx(new ListSheet<>(
                rounds.get(round).name(),
                t("export.byPart", label(by)),
                columns,
                (offset, limit) -> rows.sums(round, by, offset, limit)));
    }

    /** @param movedOnly leaves out what is the same in both */
    public ExportedList comparison(RoundId before, RoundId after, boolean movedOnly) {
        String earlier = rounds.get(Objects.requireNonNull(before)).name();
        String later = rounds.get(Objects.requireNonNull(after)).name();
        List<Column<ComparedRow>> columns = new ArrayList<>(List.of(
                Column.text(t("dispatch.ui.unit"), MEDIUM, row -> row.row().unitName()),
                Column.text(t("dispatch.ui.task"), WIDE, row -> row.row().name()),
                Column.text(t("dispatch.compare.moved"), MEDIUM, RoundExport::moved)));
        columns.addAll(side(earlier, ComparedRow::before));
        columns.addAll(side(later, ComparedRow::after));
        columns.add(problems(label(Movement.NEW_DIFFICULTY), ComparedRow::newDifficulties));
        columns.add(problems(label(Movement.SOLVED_DIFFICULTY), ComparedRow::solvedDifficulties));
        return export.xlsx(new ListSheet<>(
                t("dispatch.compare.of", later),
                movedOnly ? earlier + t("export.and") + t("dispatch.compare.movedOnly") : earlier,
                columns,
                to -> compared.each(before, after, movedOnly, to)));
    }

    private String part(RoundId round, RoundRowFilter filter) {
        return rows.sums(round, Objects.requireNonNull(filter.by()), 0, RoundRows.PAGE).rows().stream()
                .filter(sum -> Objects.equals(sum.key(), filter.key()))
                .findFirst()
                .map(RoundExport::name)
                .orElse("");
    }

    private static List<Column<ComparedRow>> side(String round, Function<ComparedRow, @Nullable RoundRow> of) {
        return List.of(
                cell(round, t("export.reported"), NARROW, of, row -> light(row.reportedLight())),
                cell(round, t("export.verified"), NARROW, of, row -> light(row.verifiedLight())),
                cell(round, t("dispatch.round.done"), NARROW, of, RoundExport::done),
                cell(round, t("dispatch.field.progress"), WIDE, of, RoundExport::progress));
    }

    private static Column<ComparedRow> cell(
            String round,
            String name,
            int width,
            Function<ComparedRow, @Nullable RoundRow> of,
            Function<RoundRow, String> words) {
        return Column.text(t("dispatch.compare.column", round, name), width, compared -> {
            RoundRow row = of.apply(compared);
            return row == null ? "" : words.apply(row);
        });
    }

    private static Column<ComparedRow> problems(String name, Function<ComparedRow, List<String>> of) {
        return Column.text(name, MEDIUM, row -> String.join(t("export.and"), of.apply(row)));
    }

    private static String done(RoundRow row) {
        return row.doneText().isEmpty() ? label(row.state()) : row.doneText();
    }

    private static String progress(RoundRow row) {
        return row.progress().isEmpty() ? label(row.state()) : row.progress();
    }

    private static String moved(ComparedRow row) {
        return row.movements().stream().map(Texts::label).collect(Collectors.joining(t("export.and")));
    }

    private static String name(RoundSum sum) {
        return sum.name().isEmpty() ? t("dispatch.round.noPart") : sum.name();
    }

    static String light(@Nullable Light light) {
        return light == null ? "" : light.text();
    }
}
