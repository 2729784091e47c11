package org.chainlead.common.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import org.jspecify.annotations.Nullable;

/** The head of a view: where one is, its title, a line of facts, and the actions, of which exactly one may be primary. */
public class ViewHeader extends Composite<Div> {

    private final Nav breadcrumb = new Nav();
    private final H1 title = new H1();
    private final Div titleRow = new Div(title);
    private final Div subline = new Div();
    private final Div actions = new Div();
    private @Nullable Button primary;

    public ViewHeader(String text) {
        title.setText(text);
        breadcrumb.addClassName("breadcrumb");
        breadcrumb.getElement().setAttribute("aria-label", t("common.ui.breadcrumb"));
        breadcrumb.setVisible(false);
        titleRow.addClassName("view-title");
        subline.addClassName("view-subline");
        actions.addClassName("view-actions");
        Div left = new Div(breadcrumb, titleRow, subline);
        left.addClassName("view-heading");
        getContent().addClassName("view-header");
        getContent().add(left, actions);
    }

    /** The way here: links, and a plain span for what is no place of its own. */
    public ViewHeader breadcrumb(Component... places) {
        breadcrumb.removeAll();
        for (Component place : places) {
            if (breadcrumb.getElement().getChildCount() > 0) {
                breadcrumb.add(LightBadge.hiddenFromReaders("›"));
            }
            breadcrumb.add(place);
        }
        breadcrumb.setVisible(places.length > 0);
        return this;
    }

    /** Stands beside the title, e.g. the double light. */
    public ViewHeader beside(Component... components) {
        titleRow.add(components);
        return this;
    }

    public ViewHeader subline(String text) {
        subline.setText(text);
        return this;
    }

    public ViewHeader subline(Component... components) {
        subline.removeAll();
        subline.add(components);
        return this;
    }

    /** Secondary actions; they stand left of the primary one. */
    public ViewHeader actions(Component... components) {
        actions.add(components);
        if (primary != null) {
            actions.add(primary);
        }
        return this;
    }

    /**
     * The one primary action of the screen.
     *
     * @throws IllegalStateException when the view already has one
     */
    public ViewHeader primary(Button button) {
        if (primary != null) {
            throw new IllegalStateException("A view has exactly one primary action");
        }
        primary = button;
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions.add(button);
        return this;
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    public void clearActions() {
        actions.removeAll();
        primary = null;
    }
}
