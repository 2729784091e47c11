package org.chainlead.objection.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.ui.DeadlineText;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.objection.Contestable;
import org.chainlead.objection.ObjectionRow;
import org.chainlead.objection.ObjectionState;
import org.chainlead.objection.Objections;
import org.chainlead.org.Access;

/** 申辩: what waits for the person's decision, what the person's unit may still answer to, and all objections. */
@Route("objections")
@Menu(title = "objection.ui.title", order = 42, icon = "vaadin:comments-o")
@PermitAll
@RequiresOperation("objection.view")
class ObjectionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Objections objections;
    private final transient Access access;
    private final transient WorkCalendar calendar;
    private final transient Clock clock;

    ObjectionsView(Objections objections, Access access, WorkCalendar calendar, Clock clock) {
        this.objections = objections;
        this.access = access;
        this.calendar = calendar;
        this.clock = clock;
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    @Override
    public String getPageTitle() {
        return t("objection.ui.title");
    }

    private void refresh() {
        removeAll();
        Div lists = new Div();
        lists.addClassName("stack");
        if (access.may("objection.decide")) {
            List<ObjectionRow> waiting = objections.toDecide();
            lists.add(card(
                    t("objection.ui.toDecide"),
                    t("objection.ui.toDecide.empty"),
                    waiting.stream().map(this::row).toList()));
        }
        if (access.may("objection.raise")) {
            List<Contestable> open = objections.contestable();
            lists.add(card(
                    t("objection.ui.contestable"),
                    t("objection.ui.contestable.empty"),
                    open.stream().map(this::open).toList()));
        }
        lists.add(card(
                t("objection.ui.all"),
                t("objection.ui.empty"),
                objections.list().stream()
                        .filter(row -> !row.mayDecide())
                        .map(this::row)
                        .toList()));
        add(new ViewHeader(getPageTitle()).subline(t("objection.ui.subline")), lists);
    }

    private static SectionCard card(String title, String empty, List<? extends Component> rows) {
        SectionCard card = new SectionCard(title).flush().count(rows.size());
        if (rows.isEmpty()) {
            card.add(new EmptyState(empty));
        }
        rows.forEach(card::add);
        return card;
    }

    private Component open(Contestable what) {
        LocalDate today = LocalDate.now(clock);
        Button raise =
                new Button(t("objection.ui.raise"), click -> ObjectionDialogs.raise(objections, what, this::refresh));
        raise.setAriaLabel(t("objection.ui.what", what.taskName()));
        return new WorkRow(new Anchor("tasks/" + what.task(), what.taskName()), ObjectionWords.of(what))
                .middle(new DeadlineText(
                        what.until(),
                        today,
                        calendar.remainingWorkingDays(today, what.until()),
                        calendar.explain(what.until(), today)))
                .acts(raise);
    }

    private Component row(ObjectionRow row) {
        WorkRow line = new WorkRow(new Anchor("tasks/" + row.task(), row.taskName()), ObjectionWords.of(row));
        ObjectionWords.lines(row).forEach(text -> line.below(new Div(text)));
        if (row.state() == ObjectionState.PENDING) {
            LocalDate today = LocalDate.now(clock);
            line.middle(new DeadlineText(
                    row.answerDueOn(),
                    today,
                    calendar.remainingWorkingDays(today, row.answerDueOn()),
                    calendar.explain(row.answerDueOn(), today)));
        } else {
            line.middle(new StatusTag(row.state(), StatusTag.Kind.NEUTRAL));
        }
        if (row.mayRecall()) {
            Button recall = new Button(
                    t("objection.ui.recall"), click -> ObjectionDialogs.recall(objections, row, this::refresh));
            recall.setAriaLabel(t("objection.ui.recallOf", row.taskName()));
            line.acts(recall);
        }
        if (row.mayDecide()) {
            Button reject = new Button(
                    t("objection.ui.reject"), click -> ObjectionDialogs.decide(objections, row, false, this::refresh));
            Button uphold = new Button(
                    t("objection.ui.uphold"), click -> ObjectionDialogs.decide(objections, row, true, this::refresh));
            line.acts(new Span(reject, uphold));
        }
        return line;
    }
}
