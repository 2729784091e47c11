package org.chainlead.common.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The foot of a list: what can be done with the selected rows at the left, count and sums at the right. */
public class ActionBar extends Composite<Div> {

    private final Div acts = new Div();
    private final Span selected = new Span();
    private final Span summary = new Span();

    public ActionBar(Component... buttons) {
        selected.addClassName("selected-count");
        selected.getElement().setAttribute("aria-live", "polite");
        acts.addClassName("acts");
        acts.add(buttons);
        summary.addClassName("summary");
        getContent().addClassName("action-bar");
        getContent().add(selected, acts, summary);
        setSelected(0);
    }

    /** Adds 取消选择. */
    public ActionBar clearedBy(Runnable clearSelection) {
        Button button = new Button(t("common.ui.selection.clear"), click -> clearSelection.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        acts.add(button);
        return this;
    }

    /** Shows 已选 n 项 and the actions; with 0 only the summary stays. */
    public final void setSelected(int rows) {
        selected.setText(rows == 0 ? "" : t("common.ui.selection.count", rows));
        acts.setVisible(rows > 0);
    }

    /** Count and sums of the list, e.g. 共 81 项 · 正常 58. */
    public void setSummary(String text) {
        summary.setText(text);
    }
}
