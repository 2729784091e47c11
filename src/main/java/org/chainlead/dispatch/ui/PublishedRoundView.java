package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.NotFound;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.dispatch.PublishedExport;
import org.chainlead.dispatch.PublishedRound;
import org.chainlead.dispatch.PublishedRounds;
import org.chainlead.dispatch.RoundState;

/** One published round as a unit that stood in it reads it: its own rows, and the numbers of all units. */
@Route("published-rounds/:id")
@PermitAll
@RequiresOperation("dispatch.published")
class PublishedRoundView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PublishedRounds rounds;
    private final transient PublishedExport export;
    private String title = t("dispatch.published.title");

    PublishedRoundView(PublishedRounds rounds, PublishedExport export) {
        this.rounds = rounds;
        this.export = export;
        addClassNames("view", "published-rounds-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Anchor back = new Anchor("published-rounds", t("dispatch.published.title"));
        try {
            PublishedRound round = event.getRouteParameters()
                    .get("id")
                    .flatMap(RoundAddresses::id)
                    .map(rounds::get)
                    .orElseThrow(NotFound::new);
            title = round.name();
            add(
                    new ViewHeader(title)
                            .breadcrumb(back)
                            .beside(RoundWords.tag(RoundState.PUBLISHED))
                            .subline(t(
                                    "dispatch.published.by",
                                    round.publishedBy(),
                                    DateTimeText.moment(round.publishedAt()))),
                    new PublishedNumbers(rounds, export, round.id(), RoundAddresses.filter(event.getLocation())));
        } catch (NotFound missing) {
            add(new ViewHeader(title), new EmptyState(missing.text(), back));
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
