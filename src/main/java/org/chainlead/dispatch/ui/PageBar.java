package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntConsumer;

/** Which part of a long list is shown, with the way to the parts before and after it; invisible when there is one part. */
class PageBar extends Composite<Nav> {

    private final Span place = new Span();
    private final Button before = new Button(t("dispatch.ui.pageBefore"));
    private final Button after = new Button(t("dispatch.ui.pageAfter"));
    private final int size;
    private int offset;

    /** @param turn is called with the new offset */
    PageBar(int size, IntConsumer turn) {
        this.size = size;
        getContent().addClassName("page-bar");
        getContent().getElement().setAttribute("aria-label", t("dispatch.ui.pages"));
        place.getElement().setAttribute("role", "status");
        before.addClickListener(click -> turn.accept(Math.max(0, offset - size)));
        after.addClickListener(click -> turn.accept(offset + size));
        getContent().add(before, place, after);
        getContent().setVisible(false);
    }

    void show(int from, int rows, long all) {
        offset = from;
        place.setText(t("dispatch.ui.page", from + 1, from + rows, all));
        before.setEnabled(from > 0);
        after.setEnabled(from + rows < all);
        getContent().setVisible(from > 0 || rows < all);
    }

    int offset() {
        return offset;
    }

    /** The beginning of the last part, when fewer rows are left than were skipped. */
    int lastOffset(long all) {
        return all == 0 ? 0 : (int) ((all - 1) / size) * size;
    }
}
