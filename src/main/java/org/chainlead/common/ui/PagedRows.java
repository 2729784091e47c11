package org.chainlead.common.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import org.chainlead.common.Page;

/** A short list inside a card, page by page, the newest first. */
public class PagedRows<T> extends Composite<Div> {

    private static final int PAGE = 5;

    private final transient Fetch<T> fetch;
    private final transient Function<T, Component> row;
    private final String empty;
    private final Div rows = new Div();
    private final Span place = new Span();
    private final Button newer = new Button(t("common.ui.rows.newer"), click -> turn(-PAGE));
    private final Button older = new Button(t("common.ui.rows.older"), click -> turn(PAGE));
    private final Div pager = new Div(newer, place, older);
    private int offset;

    /** Reads one page of rows. */
    public interface Fetch<T> {
        Page<T> page(int offset, int limit);
    }

    /** @param empty what is said when there is nothing */
    public PagedRows(Fetch<T> fetch, Function<T, Component> row, String empty) {
        this.fetch = fetch;
        this.row = row;
        this.empty = empty;
        rows.addClassName("paged-rows");
        pager.addClassNames("row-pager", "no-print");
        getContent().add(rows, pager);
        turn(0);
    }

    private void turn(int by) {
        offset = Math.max(0, offset + by);
        Page<T> page = fetch.page(offset, PAGE);
        rows.removeAll();
        page.rows().forEach(each -> rows.add(row.apply(each)));
        if (page.total() == 0) {
            rows.add(new EmptyState(empty));
        }
        newer.setEnabled(offset > 0);
        older.setEnabled(offset + PAGE < page.total());
        place.setText(t("common.ui.rows.place", offset + 1, Math.min(offset + PAGE, page.total()), page.total()));
        pager.setVisible(page.total() > PAGE);
    }
}
