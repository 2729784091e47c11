package org.chainlead.cockpit.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;
import org.chainlead.cockpit.Cockpit;
import org.chainlead.cockpit.CockpitFilter;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.ViewHeader;

/**
 * 驾驶舱: how things stand, on one screen. The numbers come first, the other parts one after another, so that nobody waits
 * for the slowest. 会议大屏 shows it dark and large and renews it every minute; 打印一页 prints one landscape A4 page.
 */
@Route(CockpitAddress.PLACE)
@Menu(title = "cockpit.menu", order = 21, icon = "vaadin:dashboard")
@PermitAll
@RequiresOperation("cockpit.view")
class CockpitView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String MEETING = "meeting";

    private final transient Cockpit cockpit;
    private final transient CockpitParts parts;
    private final transient Clock clock;
    private final CockpitFilters filters;
    private final ViewHeader header = new ViewHeader(t("cockpit.menu"));
    private final Button leave = new Button(t("cockpit.screen.leave"), click -> screen().leave());
    private final MeetingScreen screen = new MeetingScreen(this::refresh, () -> removeClassName(MEETING));
    private final Div page = new Div();
    private final transient Deque<Runnable> waiting = new ArrayDeque<>();
    private transient CockpitFilter filter = CockpitFilter.all();

    CockpitView(Cockpit cockpit, CockpitParts parts, CockpitFilters filters, Clock clock) {
        this.cockpit = cockpit;
        this.parts = parts;
        this.filters = filters;
        this.clock = clock;
        filters.onChange(
                wanted -> getUI().ifPresent(ui -> ui.navigate(CockpitView.class, CockpitAddress.write(wanted))));
        leave.addClassName("leave-screen");
        header.actions(
                new Button(t("cockpit.screen"), click -> enter()),
                new Button(
                        t("cockpit.print"),
                        click -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()"))),
                leave);
        page.addClassName("cockpit-page");
        addClassNames("view", "cockpit");
        add(header, filters, page, screen);
    }

    @Override
    public String getPageTitle() {
        return t("cockpit.menu");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = CockpitAddress.read(event.getLocation().getQueryParameters(), cockpit.currentMonth());
        refresh();
    }

    private void refresh() {
        filters.show(filter);
        String time = t("cockpit.asOf", DateTimeText.moment(clock.instant()));
        String words = filters.inWords();
        header.subline(words.isEmpty() ? t("cockpit.subline", time) : t("cockpit.subline.of", time, words));
        page.removeAll();
        waiting.clear();
        parts.leader(filter).ifPresent(card -> add("cockpit-leader", card));
        add("cockpit-numbers", numbers());
        later("cockpit-red", of(parts::red));
        later("cockpit-chains", of(parts::chains));
        later("cockpit-start", of(parts::starts));
        later("cockpit-curve", of(parts::curve));
        later("cockpit-asked", parts::asked);
        later("cockpit-units", of(parts::units));
        later("cockpit-heat", of(parts::heat));
        later("cockpit-rules", wanted -> Optional.of(new RulesCard(time)));
        next();
    }

    /** With the word that a past month has no history, where it has none. */
    private Component numbers() {
        Component tiles = parts.numbers(filter);
        return filter.month() == null || cockpit.round(filter).isPresent()
                ? tiles
                : new Div(tiles, new EmptyState(t("cockpit.noRound", DateTimeText.month(filter.month()))));
    }

    private static Function<CockpitFilter, Optional<Component>> of(Function<CockpitFilter, Component> part) {
        return part.andThen(Optional::of);
    }

    private void add(String name, Component card) {
        Div cell = new Div(card);
        cell.addClassName(name);
        page.add(cell);
    }

    /** Its place is kept, so that nothing jumps when it comes. */
    private void later(String name, Function<CockpitFilter, Optional<Component>> part) {
        Div cell = new Div();
        cell.addClassNames(name, "coming");
        page.add(cell);
        waiting.add(() -> {
            cell.removeClassName("coming");
            part.apply(filter).ifPresentOrElse(cell::add, cell::removeFromParent);
        });
    }

    /** Once the browser shows what there is, the next part is read. */
    private void next() {
        if (!waiting.isEmpty()) {
            getElement().executeJs("return 0").then(shown -> loadNext());
        }
    }

    private void loadNext() {
        Runnable part = waiting.poll();
        if (part != null) {
            part.run();
            next();
        }
    }

    /** All parts at once, for who cannot wait for a browser. */
    void loadAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private void enter() {
        addClassName(MEETING);
        screen.enter();
    }

    private MeetingScreen screen() {
        return screen;
    }
}
