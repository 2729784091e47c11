package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.chainlead.common.DateTimeText;
import org.chainlead.supervision.InspectionRow;

/** A month as a sheet of a calendar, Monday first; each day names the inspections that are on. For wide screens. */
class InspectionCalendar extends Composite<Div> {

    private static final int WEEK = 7;
    private static final int SHOWN = 3;

    private final LocalDate today;

    InspectionCalendar(LocalDate today) {
        this.today = today;
        getContent().addClassName("inspection-calendar");
    }

    void show(YearMonth month, List<InspectionRow> rows) {
        NativeTable table = new NativeTable();
        table.getElement().setAttribute("aria-label", t("supervision.inspection.calendar", DateTimeText.month(month)));
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        heads(table.getHead().addRow(), monday);
        for (LocalDate week = monday; !week.isAfter(month.atEndOfMonth()); week = week.plusDays(WEEK)) {
            NativeTableRow row = table.getBody().addRow();
            for (int i = 0; i < WEEK; i++) {
                day(row.addDataCell(), week.plusDays(i), month, rows);
            }
        }
        getContent().removeAll();
        getContent().add(table);
    }

    private static void heads(NativeTableRow head, LocalDate monday) {
        for (int i = 0; i < WEEK; i++) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(DateTimeText.weekday(monday.plusDays(i)));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
    }

    private void day(NativeTableCell cell, LocalDate day, YearMonth month, List<InspectionRow> rows) {
        if (!YearMonth.from(day).equals(month)) {
            cell.addClassName("other-month");
            return;
        }
        Span number = new Span(String.valueOf(day.getDayOfMonth()));
        number.addClassName("day-number");
        if (day.equals(today)) {
            cell.addClassName("today");
            number.getElement().setAttribute("aria-current", "date");
        }
        cell.add(number);
        List<InspectionRow> on = rows.stream().filter(row -> row.isOn(day)).toList();
        on.stream().limit(SHOWN).map(InspectionCalendar::entry).forEach(cell::add);
        if (on.size() > SHOWN) {
            Div more = new Div(t("supervision.inspection.more", on.size() - SHOWN));
            more.addClassName("day-more");
            cell.add(more);
        }
    }

    private static Div entry(InspectionRow row) {
        Div entry = new Div(row.units() + " " + row.matter());
        entry.addClassName("day-entry");
        entry.getElement().setAttribute("title", row.units() + " " + row.matter());
        return entry;
    }
}
