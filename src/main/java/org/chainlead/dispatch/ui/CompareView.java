package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.Toolbar;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.dispatch.RoundComparison;
import org.chainlead.dispatch.RoundExport;
import org.chainlead.dispatch.RoundId;
import org.chainlead.dispatch.RoundList;
import org.chainlead.dispatch.RoundView;
import org.chainlead.export.ui.ExportLink;

/** Two rounds side by side; the later one stands in the address, the other one is picked or stands there too. */
@Route("rounds/:id/compare/:other?")
@PermitAll
@RequiresOperation("dispatch.rounds")
class CompareView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient RoundList list;
    private final transient RoundComparison comparison;
    private final transient RoundExport export;
    private final Checkbox movedOnly = new Checkbox(t("dispatch.compare.movedOnly"), true);
    private final Div content = new Div();

    CompareView(RoundList list, RoundComparison comparison, RoundExport export) {
        this.list = list;
        this.comparison = comparison;
        this.export = export;
        addClassNames("view", "compare-view");
    }

    @Override
    public String getPageTitle() {
        return t("dispatch.compare.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            RoundView after = event.getRouteParameters()
                    .get("id")
                    .flatMap(RoundAddresses::id)
                    .map(list::get)
                    .orElseThrow(NotFound::new);
            Optional<RoundId> other = event.getRouteParameters().get("other").flatMap(RoundAddresses::id);
            show(after, other.map(list::get));
        } catch (NotFound missing) {
            nothing(missing.text());
        }
    }

    private void show(RoundView after, Optional<RoundView> asked) {
        List<RoundView> others = list.closed(0, RoundList.PAGE).rows().stream()
                .filter(round -> !round.id().equals(after.id()))
                .toList();
        if (!after.state().hasRows() || others.isEmpty()) {
            nothing(t("dispatch.compare.nothing"));
            return;
        }
        RoundView before = asked.or(() -> others.stream()
                        .filter(round ->
                                round.kind() == after.kind() && round.period().isBefore(after.period()))
                        .findFirst())
                .orElse(others.getFirst());
        Select<RoundView> choice = new Select<>();
        choice.setLabel(t("dispatch.compare.with"));
        choice.setItems(others);
        choice.setItemLabelGenerator(RoundView::name);
        others.stream()
                .filter(round -> round.id().equals(before.id()))
                .findFirst()
                .ifPresent(choice::setValue);
        choice.addValueChangeListener(change -> draw(Objects.requireNonNull(change.getValue()), after));
        movedOnly.addValueChangeListener(change -> draw(choice.getValue() == null ? before : choice.getValue(), after));
        add(
                new ViewHeader(t("dispatch.compare.of", after.name()))
                        .breadcrumb(
                                new Anchor("rounds", t("dispatch.rounds.title")),
                                new Anchor("rounds/" + after.id(), after.name())),
                new Toolbar(choice, movedOnly),
                content);
        draw(before, after);
    }

    private void draw(RoundView before, RoundView after) {
        content.removeAll();
        try {
            boolean moved = movedOnly.getValue();
            content.add(
                    ExportLink.of(() -> export.comparison(before.id(), after.id(), moved)),
                    new ComparePanel(comparison, before, after, moved));
        } catch (Refusal refusal) {
            content.add(new EmptyState(refusal.text()));
        }
    }

    private void nothing(String why) {
        add(new ViewHeader(getPageTitle()), new EmptyState(why, new Anchor("rounds", t("dispatch.rounds.title"))));
    }
}
