package org.chainlead.common.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Saved views above a list, one of them current. Plain buttons in a group, because the stock tabs put a focusable
 * scroller into their tab list, which screen readers stumble over.
 */
public class ViewTabs extends Composite<Div> {

    private final List<NativeButton> tabs = new ArrayList<>();
    private final transient IntConsumer onSelect;

    /** @param onSelect told the index of the tab the person picked */
    public ViewTabs(IntConsumer onSelect) {
        this.onSelect = onSelect;
        getContent().addClassName("view-tabs");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", t("common.ui.views"));
    }

    public ViewTabs add(String text) {
        int index = tabs.size();
        NativeButton tab = new NativeButton(text, click -> pick(index));
        tab.getElement().setAttribute("type", "button");
        tabs.add(tab);
        getContent().add(tab);
        return this;
    }

    /** With the number of rows behind the words. */
    public ViewTabs add(String text, long rows) {
        return add(text + " " + rows);
    }

    public void setText(int index, String text) {
        tabs.get(index).setText(text);
    }

    /** Marks a tab as the current one without telling the listener; -1 marks none. */
    public void select(int index) {
        for (int i = 0; i < tabs.size(); i++) {
            if (i == index) {
                tabs.get(i).getElement().setAttribute("aria-current", "true");
            } else {
                tabs.get(i).getElement().removeAttribute("aria-current");
            }
        }
    }

    private void pick(int index) {
        select(index);
        onSelect.accept(index);
    }
}
