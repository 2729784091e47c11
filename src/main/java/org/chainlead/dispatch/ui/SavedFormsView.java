package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

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
import java.time.DateTimeException;
import java.time.Year;
import java.util.Optional;
import org.chainlead.common.ui.DrawnPage;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.dispatch.FormUse;
import org.chainlead.dispatch.SavedForms;
import org.chainlead.dispatch.SavedFormsRow;

/** 少填了多少表: how often the reports of a year were used in place of a form; the rule of each number beside it. */
@Route("saved-forms/:year?")
@Menu(title = "dispatch.saved.title", order = 34, icon = "vaadin:records")
@PermitAll
@RequiresOperation("dispatch.savedForms")
class SavedFormsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SavedForms forms;
    private final transient Clock clock;
    private String title = t("dispatch.saved.title");

    SavedFormsView(SavedForms forms, Clock clock) {
        this.forms = forms;
        this.clock = clock;
        addClassNames("view", "saved-forms-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("year")
                .flatMap(SavedFormsView::year)
                .orElseGet(() -> Year.now(clock)));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(Year year) {
        title = t("dispatch.saved.titleOf", year);
        SavedFormsRow total = forms.total(year);
        ViewHeader header = new ViewHeader(title)
                .breadcrumb(
                        new Anchor("saved-forms/" + year.minusYears(1), t("dispatch.saved.before")),
                        new Anchor("saved-forms/" + year.plusYears(1), t("dispatch.saved.after")))
                .subline(t(
                        forms.seesAll() ? "dispatch.saved.sublineAll" : "dispatch.saved.subline",
                        total.filled(),
                        total.saved()));
        Div page = new Div(header, figures(total), rules());
        page.addClassName("stack");
        if (forms.seesAll()) {
            page.add(units(year));
        }
        removeAll();
        add(page);
    }

    private static Div figures(SavedFormsRow total) {
        Div figures = new Div();
        figures.addClassName("figures");
        figures.add(figure(t("dispatch.saved.saved"), total.saved(), t("dispatch.saved.rule.saved")));
        figures.add(figure(t("dispatch.saved.filled"), total.filled(), t("dispatch.saved.rule.filled")));
        for (FormUse use : FormUse.values()) {
            figures.add(figure(label(use), total.of(use), t(use.rule())));
        }
        return figures;
    }

    private static Div figure(String name, long number, String rule) {
        Div box = new Div(part("figure-name", name), part("figure-value", String.valueOf(number)));
        box.addClassName("figure");
        box.setTitle(rule);
        return box;
    }

    private static Span part(String className, String text) {
        Span span = new Span(text);
        span.addClassName(className);
        return span;
    }

    /** What the hovers say, for who reads without a mouse. */
    private static SectionCard rules() {
        KeyValueList list = new KeyValueList()
                .add(t("dispatch.saved.saved"), t("dispatch.saved.rule.saved"))
                .add(t("dispatch.saved.filled"), t("dispatch.saved.rule.filled"));
        for (FormUse use : FormUse.values()) {
            list.add(label(use), t(use.rule()));
        }
        return new SectionCard(t("dispatch.saved.rules"), list);
    }

    private SectionCard units(Year year) {
        DrawnPage<SavedFormsRow> units = new DrawnPage<>((offset, limit) -> forms.units(year, offset, limit));
        if (units.total() == 0) {
            return new SectionCard(t("dispatch.saved.units"), new EmptyState(t("dispatch.saved.nothing", year)));
        }
        WorkspaceGrid<SavedFormsRow> grid = new WorkspaceGrid<>(t("dispatch.saved.units"));
        grid.addTextColumn("unit", t("dispatch.ui.unit"), SavedFormsRow::unitName)
                .setFlexGrow(3);
        grid.addTextColumn("filled", t("dispatch.saved.filled"), row -> String.valueOf(row.filled()));
        for (FormUse use : FormUse.values()) {
            grid.addTextColumn(use.name(), label(use), row -> String.valueOf(row.of(use)));
        }
        grid.addTextColumn("saved", t("dispatch.saved.saved"), row -> String.valueOf(row.saved()));
        grid.setShortPages(units, SavedFormsRow::unitName);
        grid.addClassName("rows-grid");
        return new SectionCard(t("dispatch.saved.units"), grid)
                .count(units.total())
                .flush();
    }

    private static Optional<Year> year(String text) {
        try {
            return Optional.of(Year.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
