package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.DeadlineText;
import org.chainlead.common.ui.DoubleLight;
import org.chainlead.common.ui.ReaderText;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.task.TaskColumn;
import org.chainlead.task.TaskRow;
import org.chainlead.task.TaskState;

/** What stands in the ledger's cells where plain words are not enough. */
final class LedgerCells {

    private LedgerCells() {}

    static DoubleLight lights(TaskRow row) {
        DoubleLight light = new DoubleLight(row.reportedLight(), row.verifiedLight())
                .withRule(row.lightExplained())
                .counted(row.countedLight());
        if (row.awaitingReport()) {
            light.unreported();
        }
        if (row.awaitingData()) {
            light.awaitingData();
        }
        if (row.state() == TaskState.SUSPENDED) {
            light.suspended();
        }
        return light;
    }

    /** @param explained how the day came about, shown on hover */
    static Component deadline(TaskRow row, LocalDate today, Function<LocalDate, String> explained) {
        LocalDate due = row.dueOn();
        if (due == null) {
            return new Span();
        }
        if (row.remaining() == null) {
            return new Span(DateTimeText.date(due));
        }
        if (row.awaitsAnnualData(today)) {
            return annualData(row);
        }
        DeadlineText text = new DeadlineText(due, today, row.remaining(), explained.apply(due));
        return row.original() == null ? text : text.movedFrom(Objects.requireNonNull(row.original()));
    }

    /** 待年度数据 in place of the days over: the task is not overdue. */
    static StatusTag annualData(TaskRow row) {
        StatusTag tag = new StatusTag(
                t("task.ui.annualData", DateTimeText.date(Objects.requireNonNull(row.annualDataOn()))),
                StatusTag.Kind.NEUTRAL);
        tag.getElement()
                .setAttribute(
                        "title", t("task.ui.annualDataFrom", Objects.requireNonNullElse(row.annualDataUnit(), "")));
        return tag;
    }

    /** ★: a matter the leaders watch. */
    static Component star() {
        Span star = new Span("★");
        star.addClassName("star");
        star.getElement().setAttribute("aria-hidden", "true");
        return new Span(star, new ReaderText(t("task.ledger.starred")));
    }

    static void size(Grid.Column<TaskRow> grid, TaskColumn column) {
        switch (column) {
            case NUMBER -> grid.setWidth("68px").setFlexGrow(0);
            case TITLE -> grid.setWidth("190px").setFlexGrow(2);
            case LIGHTS -> grid.setWidth("236px").setFlexGrow(0);
            case LEAD_UNIT -> grid.setWidth("130px").setFlexGrow(1);
            case STATE -> grid.setWidth("72px").setFlexGrow(0);
            case DONE -> grid.setWidth("116px").setFlexGrow(0).setTextAlign(ColumnTextAlign.END);
            case DEADLINE -> grid.setWidth("208px").setFlexGrow(0);
            case PROGRESS, MEASURE, GOAL -> grid.setWidth("120px").setFlexGrow(3);
            case CASE_NUMBER, LEVEL, CYCLE, HANDLER, PROGRESS_ON ->
                grid.setWidth("130px").setFlexGrow(0);
            default -> grid.setWidth("180px").setFlexGrow(1);
        }
    }
}
