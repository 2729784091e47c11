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
import java.util.Map;
import java.util.stream.Collectors;
import org.chainlead.common.DateTimeText;
import org.chainlead.supervision.InspectionDay;

/** A month as a sheet of a calendar, Monday first; each day names the inspections that are on. For wide screens. */
class InspectionCalendar extends Composite<Div> {

    private static final int WEEK = 7;

    /** Inspections named on a day; of the others their number. */
    static final int SHOWN = 3;

    private final LocalDate today;

    InspectionCalendar(LocalDate today) {
        this.today = today;
        getContent().addClassName("inspection-calendar");
    }

    /** @param days those of the month on which something is */
    void show(YearMonth month, List<InspectionDay> days) {
        Map<LocalDate, InspectionDay> on = days.stream().collect(Collectors.toMap(InspectionDay::day, day -> day));
        NativeTable table = new NativeTable();
        table.getElement().setAttribute("aria-label", t("supervision.inspection.calendar", DateTimeText.month(month)));
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        heads(table.getHead().addRow(), monday);
        for (LocalDate week = monday; !week.isAfter(month.atEndOfMonth()); week = week.plusDays(WEEK)) {
            NativeTableRow row = table.getBody().addRow();
            for (int i = 0; i < WEEK; i++) {
                day(row.addDataCell(), week.plusDays(i), month, on);
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

    private void day(NativeTableCell cell, LocalDate day, YearMonth month, Map<LocalDate, InspectionDay> days) {
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
        InspectionDay on = days.getOrDefault(day, new InspectionDay(day, List.of(), 0));
        on.first().stream().map(InspectionCalendar::entry).forEach(cell::add);
        if (on.total() > on.first().size()) {
            Div more = new Div(
                    t("supervision.inspection.more", on.total() - on.first().size()));
            more.addClassName("day-more");
            cell.add(more);
        }
    }

    private static Div entry(String words) {
        Div entry = new Div(words);
        entry.addClassName("day-entry");
        entry.getElement().setAttribute("title", words);
        return entry;
    }
}
