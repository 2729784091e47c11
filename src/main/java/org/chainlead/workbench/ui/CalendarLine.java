package org.chainlead.workbench.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.org.Access;

/** Reminds who keeps the calendar of a year without legal holidays; of the next one from the season of the notice on. */
@SpringComponent
class CalendarLine {

    private static final Month SEASON = Month.OCTOBER;

    private final WorkCalendar calendar;
    private final Access access;

    CalendarLine(WorkCalendar calendar, Access access) {
        this.calendar = calendar;
        this.access = access;
    }

    Optional<Component> hint(LocalDate today) {
        if (!access.may("calendar.change")) {
            return Optional.empty();
        }
        List<Year> missing = calendar.missingYears(today).stream()
                .filter(year ->
                        year.equals(Year.from(today)) || today.getMonth().compareTo(SEASON) >= 0)
                .toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(line(missing));
    }

    private static Component line(List<Year> missing) {
        String years = missing.stream().map(Year::toString).collect(Collectors.joining(t("calendar.deadline.and")));
        Div line = new Div(new Anchor("system/calendar/" + missing.getFirst(), t("workbench.calendarMissing", years)));
        line.addClassName("hint");
        return line;
    }
}
