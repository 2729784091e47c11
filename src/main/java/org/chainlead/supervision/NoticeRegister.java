package org.chainlead.supervision;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import java.util.List;
import java.util.Objects;
import org.chainlead.common.DateTimeText;
import org.chainlead.export.ExportedList;
import org.chainlead.export.ListExport;
import org.chainlead.export.ListSheet;
import org.chainlead.export.ListSheet.Column;
import org.chainlead.office.CellValue;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** 通知单台账: a list of notices as a file, never a notice the person may not see. */
@Service
@PreAuthorize("@access.may('supervision.noticeExport')")
public class NoticeRegister {

    private static final int NARROW = 12;
    private static final int MEDIUM = 24;
    private static final int WIDE = 50;

    private final NoticeQueries queries;
    private final ListExport export;

    NoticeRegister(NoticeQueries queries, ListExport export) {
        this.queries = queries;
        this.export = export;
    }

    public ExportedList xlsx(NoticeList list) {
        return export.xlsx(new ListSheet<>(
                t("supervision.register.title"),
                label(list),
                List.of(
                        Column.text(t("supervision.ui.notice"), WIDE, NoticeRow::title),
                        Column.text(t("supervision.register.kind"), NARROW, row -> label(row.kind())),
                        Column.text(
                                t("supervision.register.number"),
                                MEDIUM,
                                row -> Objects.requireNonNullElse(row.number(), "")),
                        Column.text(t("supervision.ui.to"), MEDIUM, NoticeRow::to),
                        Column.text(t("supervision.ui.state"), MEDIUM, NoticeRegister::state),
                        new Column<>(t("supervision.register.issued"), MEDIUM, NoticeRegister::issued),
                        new Column<>(t("supervision.ui.due"), NARROW, row -> CellValue.date(row.dueOn()))),
                (offset, limit) -> queries.page(list, offset, limit)));
    }

    /** The own unit's standing where it is addressed; else the notice's, with how many have signed and replied. */
    public static String state(NoticeRow row) {
        if (row.state() != NoticeState.ISSUED) {
            return label(row.state());
        }
        if (row.own() != null) {
            return label(row.own());
        }
        return row.units() > 0
                ? t("supervision.ui.progress", row.signed(), row.replied(), row.units())
                : label(row.state());
    }

    private static CellValue issued(NoticeRow row) {
        return CellValue.time(
                row.issuedAt() == null
                        ? null
                        : row.issuedAt().atZone(DateTimeText.ZONE).toLocalDateTime());
    }
}
