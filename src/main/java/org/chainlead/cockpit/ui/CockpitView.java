package org.chainlead.cockpit.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.chainlead.cockpit.Cockpit;
import org.chainlead.cockpit.CockpitFilter;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.ViewHeader;

/**
 * 驾驶舱: how things stand, on one screen. The numbers come first, the other parts one after another, so that nobody waits
 * for the slowest. 会议大屏 shows it dark and large, scene by scene, and renews it every minute; 打印一页 prints one landscape A4 page.
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
    private final transient List<Runnable> again = new ArrayList<>();
    private transient CockpitFilter filter = CockpitFilter.all();

    /** Reads the card of a part; {@code from} is where its rows begin. */
    private interface Reading {
        Optional<Component> card(CockpitFilter wanted, int from);
    }

    CockpitView(Cockpit cockpit, CockpitParts parts, CockpitFilters filters, Clock clock) {
        this.cockpit = cockpit;
        this.parts = parts;
        this.filters = filters;
        this.clock = clock;
        filters.onChange(
                wanted -> getUI().ifPresent(ui -> ui.navigate(CockpitView.class, CockpitAddress.write(wanted))));
        leave.addClassName("leave-screen");
        Span keys = new Span(t("cockpit.screen.keys"));
        keys.addClassName("screen-keys");
        header.actions(
                new Button(t("cockpit.screen"), click -> enter()),
                new Button(t("cockpit.print"), click -> print()),
                keys,
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
        filters.show(filter);
        page.removeAll();
        waiting.clear();
        again.clear();
        parts.leader(filter).ifPresent(card -> cell("cockpit-leader").add(card));
        Div figures = cell("cockpit-numbers");
        again.add(() -> {
            replace(figures, Optional.of(numbers()));
            heading();
        });
        again.getFirst().run();
        later("cockpit-red", (wanted, from) -> Optional.of(parts.red(wanted)));
        later("cockpit-chains", (wanted, from) -> Optional.of(parts.chains(wanted)));
        later("cockpit-start", (wanted, from) -> Optional.of(parts.starts(wanted)));
        later("cockpit-curve", (wanted, from) -> Optional.of(parts.curve(wanted)));
        later("cockpit-asked", (wanted, from) -> parts.asked(wanted));
        later("cockpit-units", (wanted, from) -> Optional.of(parts.units(wanted, from)));
        later("cockpit-heat", (wanted, from) -> Optional.of(parts.heat(wanted, from)));
        later("cockpit-rules", (wanted, from) -> Optional.of(new RulesCard(time())));
        next();
    }

    /** Each card stands until its new one is read; what is still on its way is not asked for twice. */
    private void refresh() {
        if (waiting.isEmpty()) {
            waiting.addAll(again);
            next();
        }
    }

    private void heading() {
        String words = filters.inWords();
        Span open = new Span(" " + t("cockpit.subline.open"));
        open.addClassName("no-print");
        header.subline(
                new Span(words.isEmpty() ? t("cockpit.subline", time()) : t("cockpit.subline.of", time(), words)),
                open);
    }

    private String time() {
        return t("cockpit.asOf", DateTimeText.moment(clock.instant()));
    }

    /** With the word that a past month has no history, where it has none. */
    private Component numbers() {
        Component tiles = parts.numbers(filter);
        return filter.month() == null || cockpit.round(filter).isPresent()
                ? tiles
                : new Div(tiles, new EmptyState(t("cockpit.noRound", DateTimeText.month(filter.month()))));
    }

    private Div cell(String name) {
        Div cell = new Div();
        cell.addClassName(name);
        page.add(cell);
        return cell;
    }

    /** Its place is kept, so that nothing jumps when it comes. */
    private void later(String name, Reading reading) {
        Div cell = cell(name);
        cell.addClassName("coming");
        Runnable read = () -> replace(cell, reading.card(filter, from(cell)));
        waiting.add(read);
        again.add(read);
    }

    private static void replace(Div cell, Optional<Component> card) {
        cell.removeClassName("coming");
        cell.removeAll();
        card.ifPresentOrElse(cell::add, cell::removeFromParent);
    }

    /** A card that is renewed goes on where it was; before a meeting, which cannot turn it, with its next rows. */
    private int from(Div cell) {
        return cell.getChildren()
                .filter(Paged.class::isInstance)
                .map(Paged.class::cast)
                .mapToInt(card -> hasClassName(MEETING) ? card.following() : card.offset())
                .findFirst()
                .orElse(0);
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
            try {
                part.run();
            } finally {
                next();
            }
        }
    }

    /** All parts at once, for paper and for who cannot wait for a browser. */
    void loadAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    /** What is printed is whole: parts still on their way are read first, and drawn. */
    private void print() {
        loadAll();
        getElement().executeJs("requestAnimationFrame(() => requestAnimationFrame(() => window.print()))");
    }

    private void enter() {
        addClassName(MEETING);
        screen.enter();
    }

    private MeetingScreen screen() {
        return screen;
    }
}
