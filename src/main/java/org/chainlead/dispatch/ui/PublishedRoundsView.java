package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.PagedRows;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.dispatch.PublishedRound;
import org.chainlead.dispatch.PublishedRounds;

/** 公布结果: the published rounds in which the person's unit stood, newest first, page by page. */
@Route("published-rounds")
@Menu(title = "dispatch.published.title", order = 32, icon = "vaadin:calendar-o")
@PermitAll
@RequiresOperation("dispatch.published")
class PublishedRoundsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final PagedRows<PublishedRound> rows;

    PublishedRoundsView(PublishedRounds rounds) {
        rows = new PagedRows<>(
                PagedRows.PAGE, rounds::page, PublishedRoundsView::row, () -> t("dispatch.published.none"));
        addClassNames("view", "published-rounds-view");
        add(
                new ViewHeader(getPageTitle()).subline(t("dispatch.published.subline")),
                new SectionCard(getPageTitle(), rows).flush());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        rows.show(0);
    }

    @Override
    public String getPageTitle() {
        return t("dispatch.published.title");
    }

    private static Component row(PublishedRound round) {
        return new WorkRow(
                new Anchor("published-rounds/" + round.id(), round.name()),
                t(
                        "dispatch.published.note",
                        label(round.kind()),
                        DateTimeText.date(round.dueOn()),
                        DateTimeText.moment(round.publishedAt())));
    }
}
