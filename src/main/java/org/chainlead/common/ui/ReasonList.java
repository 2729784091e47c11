package org.chainlead.common.ui;

import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;

/** Every reason of a refusal, beside what was typed, brought into sight and read aloud at once. Invisible while there is none. */
public class ReasonList extends Div {

    private static final long serialVersionUID = 1L;

    public ReasonList() {
        addClassName("reasons");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    public void show(Refusal refusal) {
        showTexts(refusal.reasons().stream().map(Reason::text).toList());
    }

    void showTexts(List<String> reasons) {
        removeAll();
        if (reasons.size() == 1) {
            add(new Paragraph(reasons.getFirst()));
        } else {
            UnorderedList list = new UnorderedList();
            reasons.forEach(reason -> list.add(new ListItem(reason)));
            add(list);
        }
        setVisible(true);
        // In a long form on a phone it would else stand below what one sees, and the click would seem to have done
        // nothing.
        scrollIntoView(ScrollIntoViewOption.Block.NEAREST);
    }

    public void clear() {
        removeAll();
        setVisible(false);
    }
}
