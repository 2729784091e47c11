package org.chainlead.common.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntConsumer;

/** Which part of a long list is shown, with the way to the parts before and after it; invisible when there is one part. */
public class PageBar extends Composite<Div> {

    private final Span place = new Span();
    private final Button before = new Button(t("common.ui.page.before"));
    private final Button after = new Button(t("common.ui.page.after"));
    private final int size;
    private int offset;

    /** @param turn is called with the new offset */
    public PageBar(int size, IntConsumer turn) {
        this.size = size;
        getContent().addClassNames("page-bar", "no-print");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", t("common.ui.page.turn"));
        place.getElement().setAttribute("role", "status");
        before.addClickListener(click -> turn.accept(Math.max(0, offset - size)));
        after.addClickListener(click -> turn.accept(offset + size));
        getContent().add(before, place, after);
        getContent().setVisible(false);
    }

    public void show(int from, int rows, long all) {
        offset = from;
        place.setText(t("common.ui.page.place", from + 1, from + rows, all));
        before.setEnabled(from > 0);
        after.setEnabled(from + rows < all);
        getContent().setVisible(from > 0 || rows < all);
    }

    public int offset() {
        return offset;
    }

    /** The beginning of the last part, when fewer rows are left than were skipped. */
    public int lastOffset(long all) {
        return all == 0 ? 0 : (int) ((all - 1) / size) * size;
    }
}
