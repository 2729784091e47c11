package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.chainlead.common.NotFound;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.task.ChangeHistories;
import org.chainlead.task.ChangeHistory;

/** 延期变更经过 of one task on one page, in sentences, to be read and printed. */
@Route("tasks/:taskId/changes")
@PermitAll
@RequiresOperation("task.story")
class ChangeHistoryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ChangeHistories histories;

    ChangeHistoryView(ChangeHistories histories) {
        this.histories = histories;
        addClassNames("view", "change-history");
    }

    @Override
    public String getPageTitle() {
        return t("task.ui.history");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            show(histories.of(event.getRouteParameters()
                    .get("taskId")
                    .flatMap(TaskIds::read)
                    .orElseThrow(NotFound::new)));
        } catch (NotFound missing) {
            add(
                    new ViewHeader(t("task.ui.notFound.title")),
                    new EmptyState(missing.text(), new Anchor("tasks", t("task.ui.backToLedger"))));
        }
    }

    private void show(ChangeHistory history) {
        String name = history.number() == null ? history.title() : history.number() + " " + history.title();
        Button print = new Button(
                t("task.ui.history.print"),
                click -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        Div page = new Div(
                new ViewHeader(getPageTitle())
                        .breadcrumb(
                                new Anchor("tasks", t("task.ui.ledger")),
                                new Anchor(TaskIds.page(history.task()), name))
                        .subline(name)
                        .primary(print),
                new SectionCard(t("task.ui.history.summary"), paragraphs(history.summary())));
        page.addClassName("stack");
        page.add(entries(history));
        add(page);
    }

    private static Component entries(ChangeHistory history) {
        SectionCard card = new SectionCard(t("task.ui.history.entries"))
                .count(history.entries().size());
        if (history.entries().isEmpty()) {
            return card.add(new EmptyState(t("task.ui.history.empty")));
        }
        history.entries().forEach(entry -> card.add(entry(entry)));
        return card;
    }

    private static Div entry(ChangeHistory.Entry entry) {
        Div part = new Div(new H3(entry.heading()), paragraphs(entry.sentences()));
        part.addClassName("change-entry");
        return part;
    }

    private static Div paragraphs(java.util.List<String> sentences) {
        Div part = new Div();
        part.addClassName("change-sentences");
        sentences.forEach(sentence -> part.add(new Paragraph(sentence)));
        return part;
    }
}
