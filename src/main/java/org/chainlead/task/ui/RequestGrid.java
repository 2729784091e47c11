package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.Clock;
import java.time.LocalDate;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.task.RequestExport;
import org.chainlead.task.RequestRow;
import org.chainlead.task.RequestState;
import org.chainlead.task.TaskRequestView;

/** The requests with what is asked; a click on a row opens reason, progress and what a later date touches. */
class RequestGrid extends WorkspaceGrid<RequestRow> {

    private final transient WorkCalendar calendar;
    private final transient Clock clock;

    RequestGrid(WorkCalendar calendar, Clock clock) {
        super(t("task.requests.title"));
        this.calendar = calendar;
        this.clock = clock;
        addComponentColumn(RequestGrid::task)
                .setKey("task")
                .setHeader(t("task.requests.task"))
                .setWidth("260px")
                .setFlexGrow(4);
        addTextColumn(
                        "kind",
                        t("task.requests.kind"),
                        row -> label(row.request().kind()))
                .setWidth("90px")
                .setFlexGrow(0);
        addTextColumn("unit", t("task.requests.unit"), row -> row.request().unitName())
                .setWidth("160px")
                .setFlexGrow(1);
        addTextColumn("asked", t("task.requests.asked"), row -> RequestExport.asked(row.request()))
                .setWidth("230px")
                .setFlexGrow(2);
        addTextColumn("decider", t("task.requests.decider"), RequestExport::decider)
                .setWidth("170px")
                .setFlexGrow(1);
        addComponentColumn(row -> outcome(row.request()))
                .setKey("outcome")
                .setHeader(t("task.requests.outcome"))
                .setWidth("190px")
                .setFlexGrow(1);
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.MULTI);
        setItemDetailsRenderer(new ComponentRenderer<>(RequestGrid::details));
    }

    /** What the last column holds: the day by which an answer is due, or the answer. */
    void nameOutcome(boolean decided) {
        getColumnByKey("outcome").setHeader(t(decided ? "task.requests.outcome" : "task.requests.answerLimit"));
    }

    private static Component task(RequestRow row) {
        TaskRequestView request = row.request();
        return new Anchor("tasks/" + request.task(), request.name());
    }

    private Component outcome(TaskRequestView request) {
        if (request.state() == RequestState.PENDING) {
            return RequestCard.answerBy(request, calendar, LocalDate.now(clock));
        }
        return new Span(RequestExport.outcome(request));
    }

    private static Component details(RequestRow row) {
        TaskRequestView request = row.request();
        KeyValueList facts = new KeyValueList();
        facts.add(t("task.ui.reason"), request.reason());
        if (!request.progress().isBlank()) {
            facts.add(t("task.ui.extend.progress"), request.progress());
        }
        if (!request.opinion().isBlank()) {
            facts.add(t("task.ui.request.opinion"), request.opinion());
        }
        if (!request.decision().isBlank()) {
            facts.add(t("task.ui.request.decision"), request.decision());
        }
        Div details = new Div(facts);
        details.addClassName("request-details");
        if (!row.effects().isEmpty()) {
            UnorderedList effects = new UnorderedList();
            row.effects().forEach(effect -> effects.add(new ListItem(effect.text())));
            details.add(new Span(t("task.requests.effects")), effects);
        }
        return details;
    }
}
