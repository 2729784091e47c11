package org.chainlead.dispatch;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainlead.common.DateTimeText;
import org.chainlead.export.ExportedList;
import org.chainlead.export.ListExport;
import org.chainlead.export.ListSheet;
import org.chainlead.export.ListSheet.Column;
import org.chainlead.office.CellValue;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The lists of the 调度台 as files: 未签收, 未报, 待审, 退回, 不一致 and the others. */
@Service
@PreAuthorize("@access.may('dispatch.deskExport')")
public class DeskExport {

    private static final int NARROW = 12;
    private static final int MEDIUM = 24;
    private static final int WIDE = 60;

    private final DispatchDesk desk;
    private final DeskTasks tasks;
    private final RoundList rounds;
    private final ListExport export;

    DeskExport(DispatchDesk desk, DeskTasks tasks, RoundList rounds, ListExport export) {
        this.desk = desk;
        this.tasks = tasks;
        this.rounds = rounds;
        this.export = export;
    }

    /** The tasks of the filter; without a state those of 未报, as on the screen. */
    public ExportedList xlsx(DeskFilter filter) {
        DeskFilter shown = filter.state() == null ? filter.with(DeskState.MISSING) : filter;
        String words = Stream.of(desk.name(shown), label(Objects.requireNonNull(shown.state())))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(t("export.and")));
        return export.xlsx(new ListSheet<>(
                t("dispatch.desk.titleOf", round(shown)), words, columns(), to -> tasks.each(shown, to)));
    }

    private String round(DeskFilter filter) {
        RoundId byHand = filter.round();
        return byHand == null
                ? DateTimeText.month(filter.month())
                : rounds.get(byHand).name();
    }

    private static List<Column<DeskRow>> columns() {
        return List.of(
                Column.text(t("dispatch.ui.unit"), MEDIUM, DeskRow::unitName),
                Column.text(t("dispatch.ui.task"), WIDE, DeskRow::name),
                Column.text(t("dispatch.rounds.state"), NARROW, row -> row.state() == null ? "" : label(row.state())),
                Column.text(t("dispatch.late"), NARROW, row -> row.late() ? t("dispatch.late") : ""),
                Column.text(t("export.reported"), NARROW, row -> RoundExport.light(row.reportedLight())),
                Column.text(t("export.verified"), NARROW, row -> RoundExport.light(row.verifiedLight())),
                Column.text(t("common.ui.light.byOriginal"), NARROW, row -> RoundExport.light(row.countedLight())),
                new Column<>(
                        t("dispatch.desk.handedIn"),
                        MEDIUM,
                        row -> CellValue.time(
                                row.handedInAt() == null
                                        ? null
                                        : row.handedInAt()
                                                .atZone(DateTimeText.ZONE)
                                                .toLocalDateTime())));
    }
}
