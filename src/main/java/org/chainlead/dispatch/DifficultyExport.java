package org.chainlead.dispatch;

import static org.chainlead.common.Texts.t;

import java.util.List;
import org.chainlead.export.ExportedList;
import org.chainlead.export.ListExport;
import org.chainlead.export.ListSheet;
import org.chainlead.export.ListSheet.Column;
import org.chainlead.office.CellValue;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** 困难问题: every one that nobody has answered, as a file. */
@Service
@PreAuthorize("@access.may('dispatch.difficultyExport')")
public class DifficultyExport {

    private static final int NARROW = 14;
    private static final int MEDIUM = 24;
    private static final int WIDE = 60;

    private final Difficulties difficulties;
    private final ListExport export;

    DifficultyExport(Difficulties difficulties, ListExport export) {
        this.difficulties = difficulties;
        this.export = export;
    }

    /** The most urgent first, as on the screen. */
    public ExportedList xlsx() {
        return xlsx(DifficultyFilter.all());
    }

    /** The same of what the screen is narrowed to. */
    public ExportedList xlsx(DifficultyFilter filter) {
        return export.xlsx(new ListSheet<>(
                t("dispatch.difficulties.title"),
                t(filter.equals(DifficultyFilter.all()) ? "export.unanswered" : "dispatch.difficulties.narrowed"),
                List.of(
                        Column.text(t("dispatch.ui.task"), WIDE, DifficultyRow::taskName),
                        Column.text(t("dispatch.ui.unit"), MEDIUM, DifficultyRow::unitName),
                        Column.text(t("dispatch.ui.difficulties"), WIDE, DifficultyRow::problem),
                        Column.text(t("dispatch.difficulties.askedUnit"), MEDIUM, DifficultyRow::askedUnitName),
                        new Column<>(t("dispatch.difficulties.by"), NARROW, row -> CellValue.date(row.helpBy()))),
                (offset, limit) -> difficulties.open(filter, offset, limit)));
    }
}
