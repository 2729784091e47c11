package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import org.chainlead.common.NotFound;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.dispatch.RoundActs;
import org.chainlead.dispatch.RoundExport;
import org.chainlead.dispatch.RoundId;
import org.chainlead.dispatch.RoundList;
import org.chainlead.dispatch.RoundProgress;
import org.chainlead.dispatch.RoundRows;
import org.chainlead.dispatch.RoundView;
import org.chainlead.org.Access;
import org.jspecify.annotations.Nullable;

/** One round: its course in words, what can be done, and once it is closed its numbers with the rows behind them. */
@Route("rounds/:id")
@PermitAll
@RequiresOperation("dispatch.rounds")
class RoundPageView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int POLL_MILLIS = 500;

    private final transient RoundList list;
    private final transient RoundRows rows;
    private final transient RoundExport export;
    private final transient RoundActs acts;
    private final transient RoundHeader heading;
    private final transient Access access;
    private String title = t("dispatch.rounds.title");
    private transient @Nullable RoundId id;
    private transient Location place = new Location("rounds");
    private transient @Nullable Registration polling;
    private boolean running;

    RoundPageView(
            RoundList list, RoundRows rows, RoundExport export, RoundActs acts, RoundHeader heading, Access access) {
        this.list = list;
        this.rows = rows;
        this.export = export;
        this.acts = acts;
        this.heading = heading;
        this.access = access;
        addClassNames("view", "round-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = event.getLocation();
        id = event.getRouteParameters().get("id").flatMap(RoundAddresses::id).orElse(null);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void refresh() {
        removeAll();
        try {
            if (id == null) {
                throw new NotFound();
            }
            show(list.get(id));
        } catch (NotFound missing) {
            add(
                    new ViewHeader(t("dispatch.rounds.title")),
                    new EmptyState(missing.text(), new Anchor("rounds", t("dispatch.rounds.title"))));
        }
    }

    private void show(RoundView round) {
        title = round.name();
        Div page = new Div(heading.of(round, this::refresh));
        page.addClassName("stack");
        if (round.closing().isRunning()) {
            page.add(bar(round.closing()));
        }
        page.add(new CourseCard(round));
        if (round.state().hasRows()) {
            page.add(new RoundNumbers(rows, export, round.id(), RoundAddresses.filter(place)));
        }
        add(page);
        running = round.closing().isRunning();
        getUI().ifPresent(this::poll);
    }

    private static Div bar(RoundProgress progress) {
        double share = progress.total() == 0 ? 1 : (double) progress.done() / progress.total();
        ProgressBar bar = new ProgressBar(0, 1, Math.clamp(share, 0, 1));
        String words = t("dispatch.round.closing.done", progress.done(), progress.total());
        bar.getElement().setAttribute("aria-label", words);
        Div box = new Div(bar, new Div(words));
        box.getElement().setAttribute("role", "status");
        return box;
    }

    /** While it is looked at, the closing goes on here; left alone, the sweep does the rest. */
    private void poll(UI ui) {
        stop(ui);
        if (running && access.may("dispatch.close")) {
            ui.setPollInterval(POLL_MILLIS);
            polling = ui.addPollListener(event -> {
                if (id != null) {
                    acts.advance(id);
                }
                refresh();
            });
        }
    }

    private void stop(UI ui) {
        if (polling != null) {
            polling.remove();
            polling = null;
            ui.setPollInterval(-1);
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        poll(attached.getUI());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        stop(detached.getUI());
    }
}
