package org.chainlead.common.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

/** One row of filters over a list, more of them behind 更多筛选, and list tools at the right end. */
public class FilterBar extends Composite<Div> {

    private final Div filters = new Div();
    private final Div more = new Div();
    private final Div end = new Div();
    private final Button clearing = new Button(t("common.ui.filter.clear"));
    private final Button toggle = new Button(t("common.ui.filter.more"));

    public FilterBar(Component... components) {
        getContent().addClassName("filter-bar");
        getContent().getElement().setAttribute("role", "search");
        getContent().getElement().setAttribute("aria-label", t("common.ui.filter"));
        filters.addClassName("filter-row");
        filters.add(components);
        more.addClassNames("filter-row", "filter-more");
        more.setVisible(false);
        end.addClassName("filter-end");
        toggle.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        toggle.addClickListener(click -> showMore(!more.isVisible()));
        Div row = new Div(filters, end);
        row.addClassName("filter-rows");
        getContent().add(row, more);
    }

    /** Filters needed less often; adds the button that shows them. */
    public FilterBar more(Component... components) {
        more.add(components);
        filters.add(toggle);
        showMore(false);
        return this;
    }

    /** Adds 清除筛选. */
    public FilterBar clearedBy(Runnable clear) {
        clearing.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        clearing.addClickListener(click -> clear.run());
        filters.add(clearing);
        return this;
    }

    /** Shows 清除筛选 only while there is something to clear. */
    public void filtered(boolean filtered) {
        clearing.setVisible(filtered);
    }

    /** Tools of the list itself, e.g. the column menu. */
    public FilterBar end(Component... components) {
        end.add(components);
        return this;
    }

    /** Opens the second row, e.g. because the address holds one of its filters. */
    public void showMore(boolean shown) {
        more.setVisible(shown);
        toggle.setText(t(shown ? "common.ui.filter.less" : "common.ui.filter.more"));
        toggle.getElement().setAttribute("aria-expanded", String.valueOf(shown));
    }
}
