package org.chainlead.duty.ui;

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
import org.chainlead.duty.DutyEntry;

/** A month as a sheet of a calendar, Monday first; each day names what was done. For wide screens; the list stands below. */
class DutyCalendar extends Composite<Div> {

    private static final int WEEK = 7;

    /** @param entries of the month that count */
    DutyCalendar(YearMonth month, List<DutyEntry> entries, LocalDate today) {
        Map<LocalDate, List<DutyEntry>> days = entries.stream().collect(Collectors.groupingBy(DutyEntry::doneOn));
        NativeTable table = new NativeTable();
        table.getElement().setAttribute("aria-label", t("duty.ui.calendar", DateTimeText.month(month)));
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        NativeTableRow head = table.getHead().addRow();
        for (int i = 0; i < WEEK; i++) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(DateTimeText.weekday(monday.plusDays(i)));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        for (LocalDate week = monday; !week.isAfter(month.atEndOfMonth()); week = week.plusDays(WEEK)) {
            NativeTableRow row = table.getBody().addRow();
            for (int i = 0; i < WEEK; i++) {
                LocalDate day = week.plusDays(i);
                NativeTableCell cell = row.addDataCell();
                if (day.equals(today)) {
                    cell.addClassName("today");
                    cell.getElement().setAttribute("aria-current", "date");
                }
                day(cell, day, month, days);
            }
        }
        getContent().addClassName("inspection-calendar");
        getContent().add(table);
    }

    private static void day(
            NativeTableCell cell, LocalDate day, YearMonth month, Map<LocalDate, List<DutyEntry>> days) {
        if (!YearMonth.from(day).equals(month)) {
            cell.addClassName("other-month");
            return;
        }
        Span number = new Span(String.valueOf(day.getDayOfMonth()));
        number.addClassName("day-number");
        cell.add(number);
        days.getOrDefault(day, List.of()).forEach(entry -> {
            Div words = new Div(entry.kind());
            words.addClassName("day-entry");
            words.setTitle(entry.subject());
            cell.add(words);
        });
    }
}
