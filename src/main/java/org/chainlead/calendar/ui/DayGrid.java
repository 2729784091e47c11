package org.chainlead.calendar.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.chainlead.calendar.CalendarEntry;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.WorkspaceGrid;

/** The special days of a year; the office's own can be taken back. */
class DayGrid extends WorkspaceGrid<CalendarEntry> {

    DayGrid(Consumer<LocalDate> remove) {
        super(t("calendar.view.title"));
        addTextColumn(
                        "day",
                        t("calendar.view.day"),
                        entry -> DateTimeText.dateWithWeekday(entry.day().day()))
                .setWidth("180px")
                .setFlexGrow(1);
        addTextColumn("name", t("calendar.view.name"), entry -> entry.day().name())
                .setWidth("120px")
                .setFlexGrow(2);
        addTextColumn(
                "kind", t("calendar.view.kind"), entry -> label(entry.day().kind()));
        addTextColumn(
                "source", t("calendar.view.source"), entry -> label(entry.day().source()));
        addTextColumn("origin", t("calendar.view.origin"), DayGrid::origin);
        addComponentColumn(entry -> removal(entry, remove)).setHeader(t("calendar.view.actions"));
        setSelectionMode(SelectionMode.NONE);
        setEmptyStateComponent(new EmptyState(t("calendar.view.empty")));
    }

    private static String origin(CalendarEntry entry) {
        return entry.own() ? t("calendar.view.own") : t("calendar.view.builtIn");
    }

    private static Component removal(CalendarEntry entry, Consumer<LocalDate> remove) {
        if (!entry.own()) {
            return new Span();
        }
        LocalDate day = entry.day().day();
        Button button = new Button(t("calendar.view.remove"), click -> remove.accept(day));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(t("calendar.view.removeDay", DateTimeText.date(day)));
        return button;
    }
}
