package org.chainlead.project;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import java.time.LocalDate;
import java.util.List;
import org.chainlead.export.ListSheet.Column;
import org.chainlead.office.CellValue;
import org.jspecify.annotations.Nullable;

/**
 * A row of the card 要素保障 in its file: a request, or a 联审 over some of them.
 *
 * @param wanted for a 联审 what it sat over
 * @param by who asked and when; for a 联审 who recorded it
 * @param reviews how many 联审 sat over the request
 */
record ResourceSheetRow(
        String kind,
        String wanted,
        String unit,
        @Nullable LocalDate dueOn,
        String state,
        String by,
        String answer,
        String answered,
        String remark,
        CellValue reviews,
        @Nullable LocalDate heldOn,
        String conclusion) {

    private static final int NARROW = 14;
    private static final int MEDIUM = 24;
    private static final int WIDE = 60;

    static final List<Column<ResourceSheetRow>> COLUMNS = List.of(
            Column.text(t("project.resource.kind"), NARROW, ResourceSheetRow::kind),
            Column.text(t("project.resource.wanted"), WIDE, ResourceSheetRow::wanted),
            Column.text(t("project.resource.askedUnit"), MEDIUM, ResourceSheetRow::unit),
            new Column<>(t("project.resource.due"), NARROW, row -> CellValue.date(row.dueOn)),
            Column.text(t("project.resource.state"), NARROW, ResourceSheetRow::state),
            Column.text(t("project.sheet.resource.by"), ProjectPageSheets.SAID, ResourceSheetRow::by),
            Column.text(t("project.resource.answerField"), WIDE, ResourceSheetRow::answer),
            Column.text(t("project.resource.answer"), ProjectPageSheets.SAID, ResourceSheetRow::answered),
            Column.text(t("project.resource.remark"), MEDIUM, ResourceSheetRow::remark),
            new Column<>(t("project.sheet.resource.reviews"), NARROW, ResourceSheetRow::reviews),
            new Column<>(t("project.review.on"), NARROW, row -> CellValue.date(row.heldOn)),
            Column.text(t("project.review.conclusion"), WIDE, ResourceSheetRow::conclusion));

    static ResourceSheetRow of(ResourceRow row) {
        return new ResourceSheetRow(
                label(row.kind()),
                row.wanted(),
                row.askedUnit(),
                row.dueOn(),
                row.overdue() ? t("project.resource.overdue") : label(row.state()),
                ProjectPageSheets.by(row.askedBy(), row.askedAt()),
                row.answer(),
                row.answeredAt() == null ? "" : ProjectPageSheets.by(row.answeredBy(), row.answeredAt()),
                row.remark(),
                CellValue.number(row.reviews()),
                null,
                "");
    }

    static ResourceSheetRow of(JointReview review) {
        return new ResourceSheetRow(
                t("project.review.title"),
                String.join(t("project.export.and"), review.matters()),
                "",
                null,
                "",
                review.recordedBy(),
                "",
                "",
                "",
                CellValue.EMPTY,
                review.heldOn(),
                review.conclusion());
    }
}
