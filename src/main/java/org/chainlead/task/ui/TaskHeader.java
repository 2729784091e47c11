package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Light;
import org.chainlead.common.ui.DeadlineText;
import org.chainlead.common.ui.DoubleLight;
import org.chainlead.common.ui.LightBadge;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.task.TaskDetail;
import org.chainlead.task.TaskRow;
import org.chainlead.task.TaskState;
import org.jspecify.annotations.Nullable;

/** Where the task belongs, its name, state and light, the deadline, and what the person may do. */
class TaskHeader extends Composite<ViewHeader> {

    private final transient TaskContent task;
    private final transient TaskActs.Offer offer;

    TaskHeader(TaskContent task, TaskActs.Offer offer) {
        this.task = task;
        this.offer = offer;
    }

    @Override
    protected ViewHeader initContent() {
        ViewHeader header = new ViewHeader(task.title())
                .breadcrumb(places())
                .beside(states())
                .subline(facts());
        if (!offer.others().isEmpty()) {
            header.actions(more());
        }
        if (offer.primary() != null) {
            header.primary(offer.primary());
        }
        return header;
    }

    private Component[] places() {
        List<Component> places = new ArrayList<>();
        places.add(new Anchor("tasks", t("task.ui.ledger")));
        addPlace(places, task.row().planName());
        addPlace(places, task.row().specialAction());
        TaskDetail detail = task.detail();
        if (detail.parent() != null && detail.parentTitle() != null) {
            places.add(new Anchor(TaskIds.page(detail.parent()), detail.parentTitle()));
        }
        return places.toArray(Component[]::new);
    }

    private static void addPlace(List<Component> places, @Nullable String name) {
        if (name != null) {
            places.add(new Span(name));
        }
    }

    private Component[] states() {
        TaskRow row = task.row();
        List<Component> states = new ArrayList<>();
        states.add(new StatusTag(row.state(), kind(row.state())));
        if (row.unreached()) {
            states.add(new StatusTag(t("task.ui.unreached"), StatusTag.Kind.WARNING));
        }
        if (row.starred()) {
            states.add(new StatusTag(t("task.ui.starred"), StatusTag.Kind.WARNING));
        }
        if (row.reportedLight() != null || row.verifiedLight() != null) {
            states.add(light(row));
        }
        Light original = task.detail().originalLight();
        if (row.original() != null && original != null) {
            states.add(new Span(t("task.ui.byOriginal")));
            states.add(new LightBadge(original));
        }
        return states.toArray(Component[]::new);
    }

    private DoubleLight light(TaskRow row) {
        DoubleLight light =
                DoubleLight.named(row.reportedLight(), row.verifiedLight()).withRule(row.lightExplained());
        if (row.state() == TaskState.SUSPENDED) {
            light.suspended();
        }
        if (row.awaitingData()) {
            light.awaitingData();
        }
        if (row.awaitingReport()) {
            light.unreported();
        }
        return light;
    }

    private Component[] facts() {
        TaskRow row = task.row();
        List<Component> facts = new ArrayList<>();
        if (row.dueOn() != null) {
            facts.add(new Span(t("task.ui.due")));
            facts.add(deadline(row, row.dueOn()));
        }
        addFact(facts, row.leadUnitName() == null ? null : t("task.ui.leads", row.leadUnitName()));
        addFact(facts, row.chainName());
        addFact(facts, row.postName());
        LocalDate suspended = task.detail().suspendedUntil();
        addFact(facts, suspended == null ? null : t("task.ui.suspendedUntil", DateTimeText.date(suspended)));
        LocalDate sign = task.detail().acceptanceDueOn();
        if (sign != null && row.state() == TaskState.PENDING_ACCEPTANCE) {
            addFact(facts, t("task.ui.signBy", DateTimeText.date(sign)));
        }
        return facts.toArray(Component[]::new);
    }

    private Component deadline(TaskRow row, LocalDate due) {
        if (row.awaitsAnnualData(task.today())) {
            return LedgerCells.annualData(row);
        }
        if (row.remaining() == null) {
            return new Span(DateTimeText.date(due));
        }
        DeadlineText text = new DeadlineText(
                due, task.today(), row.remaining(), task.detail().deadlineExplained());
        return row.original() == null ? text : text.movedFrom(row.original());
    }

    private static void addFact(List<Component> facts, @Nullable String fact) {
        if (fact != null) {
            Span span = new Span(fact);
            span.addClassName("fact");
            facts.add(span);
        }
    }

    private MenuBar more() {
        MenuBar bar = new MenuBar();
        var menu = bar.addItem(t("task.ui.more"));
        offer.others()
                .forEach(choice -> menu.getSubMenu()
                        .addItem(choice.text(), click -> choice.open().run()));
        return bar;
    }

    private static StatusTag.Kind kind(TaskState state) {
        return switch (state) {
            case DRAFT, ARCHIVED, SUSPENDED, TERMINATED -> StatusTag.Kind.NEUTRAL;
            case PENDING_APPROVAL, PENDING_ACCEPTANCE, PENDING_VERIFICATION -> StatusTag.Kind.WARNING;
            case IN_PROGRESS -> StatusTag.Kind.INFO;
            case COMPLETED, CLOSED -> StatusTag.Kind.SUCCESS;
        };
    }
}
