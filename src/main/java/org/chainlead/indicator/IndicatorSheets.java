package org.chainlead.indicator;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.chainlead.common.NotFound;
import org.chainlead.export.ExportedList;
import org.chainlead.export.ListExport;
import org.chainlead.export.ListSheet;
import org.chainlead.export.ListSheet.Column;
import org.chainlead.office.CellValue;
import org.chainlead.task.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Every other list of 指标 as a file: the rows of its screen, by the same query under the same rights, in its order. The
 * list of indicators itself is {@link IndicatorExport}.
 */
@Service
@PreAuthorize("@access.may('indicator.view')")
public class IndicatorSheets {

    private static final int NARROW = 14;
    private static final int MEDIUM = 24;
    private static final int WIDE = 40;

    private final IndicatorQueries queries;
    private final IndicatorVerification verification;
    private final IndicatorProposals proposals;
    private final ProposalBook book;
    private final ListExport export;

    IndicatorSheets(
            IndicatorQueries queries,
            IndicatorVerification verification,
            IndicatorProposals proposals,
            ProposalBook book,
            ListExport export) {
        this.queries = queries;
        this.verification = verification;
        this.proposals = proposals;
        this.book = book;
        this.export = export;
    }

    /** 待核验, the oldest first. */
    @PreAuthorize("@access.may('indicator.verify')")
    public ExportedList waiting() {
        return export.xlsx(new ListSheet<>(
                t("indicator.verify.title"),
                "",
                List.of(
                        Column.text(t("indicator.column.name"), WIDE, ValueToVerify::indicatorName),
                        Column.text(t("indicator.column.source"), MEDIUM, ValueToVerify::unit),
                        Column.text(t("indicator.column.period"), MEDIUM, ValueToVerify::period),
                        Column.text(t("indicator.verify.entered"), MEDIUM, ValueToVerify::words),
                        Column.text(t("indicator.verify.before"), NARROW, ValueToVerify::before),
                        Column.text(t("indicator.verify.basis"), MEDIUM, IndicatorWords::basis),
                        Column.text(t("indicator.verify.questions"), MEDIUM, ValueToVerify::questions),
                        Column.text(t("indicator.verify.by"), MEDIUM, IndicatorWords::by)),
                verification::waiting));
    }

    /**
     * 从任务目标生成指标, in the order of the tasks' numbers.
     *
     * @param plan null for all plans
     * @param declined as in {@link IndicatorProposals#page}
     */
    @PreAuthorize("@access.may('indicator.define')")
    public ExportedList proposals(@Nullable PlanId plan, boolean declined) {
        return export.xlsx(new ListSheet<>(
                t("indicator.proposal.title"),
                inWords(plan, declined),
                List.of(
                        Column.text(
                                t("indicator.column.name"),
                                WIDE,
                                row -> row.draft().name()),
                        Column.text(t("indicator.proposal.task"), WIDE, Proposal::taskTitle),
                        Column.text(
                                t("indicator.field.kind"),
                                NARROW,
                                row -> label(row.draft().kind())),
                        Column.text(
                                t("indicator.field.direction"),
                                NARROW,
                                row -> label(row.draft().direction())),
                        Column.text(t("indicator.column.target"), NARROW, IndicatorWords::target),
                        Column.text(t("indicator.column.term"), MEDIUM, IndicatorWords::term),
                        Column.text(t("indicator.proposal.faults"), WIDE, IndicatorWords::faults)),
                (offset, limit) -> proposals.page(plan, declined, offset, limit)));
    }

    /**
     * 各期数据 of one indicator, the newest first; as on its page, with the columns its kind has.
     *
     * @throws NotFound for an indicator that is not there or not seen
     */
    public ExportedList periods(IndicatorId id) {
        IndicatorDetail detail = queries.detail(id);
        IndicatorRow row = detail.row();
        return export.xlsx(new ListSheet<>(
                t("indicator.sheet.periods", row.name()),
                t("indicator.period.unit", row.measureUnit()),
                columns(row.kind()),
                detail.periods()::forEach));
    }

    private static List<Column<PeriodRow>> columns(IndicatorKind kind) {
        List<Column<PeriodRow>> columns = new ArrayList<>();
        columns.add(Column.text(t("indicator.column.period"), MEDIUM, PeriodRow::period));
        if (kind == IndicatorKind.CUMULATIVE) {
            columns.add(number("indicator.column.amount", PeriodRow::amount));
        }
        columns.add(number("indicator.column.total", row -> row.figure().total()));
        columns.add(number("indicator.column.before", row -> row.yearOnYear().before()));
        columns.add(Column.text(
                t("indicator.column.yoy"), NARROW, row -> row.yearOnYear().text()));
        if (kind.isScheduled()) {
            columns.add(number("indicator.column.due", row -> row.standing().due()));
        }
        if (kind != IndicatorKind.RATE) {
            columns.add(Column.text(
                    t("indicator.column.completion"), NARROW, row -> IndicatorWords.completion(row.standing())));
        }
        columns.add(Column.text(t("indicator.column.light"), NARROW, row -> IndicatorWords.light(row.standing())));
        columns.add(
                Column.text(t("indicator.column.dataSource"), WIDE, row -> IndicatorWords.dataSource(row.figure())));
        return columns;
    }

    private static Column<PeriodRow> number(String key, Function<PeriodRow, @Nullable BigDecimal> value) {
        return new Column<>(t(key), NARROW, row -> {
            BigDecimal number = value.apply(row);
            return CellValue.number(number == null ? null : Numbers.plain(number));
        });
    }

    private String inWords(@Nullable PlanId plan, boolean declined) {
        String kind = t(declined ? "indicator.proposal.declined" : "indicator.proposal.open");
        return plan == null
                ? kind
                : t("indicator.export.is", t("indicator.field.plan"), book.planName(plan)) + t("indicator.and") + kind;
    }
}
