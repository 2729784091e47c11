package org.chainlead.dispatch.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.function.Function;
import org.chainlead.common.Page;
import org.chainlead.common.ui.EmptyState;

/** A long list of rows, part by part. */
class RowList<T> extends Composite<Div> {

    private static final int PAGE = 20;

    private final transient Source<T> source;
    private final transient Function<T, Component> row;
    private final String none;
    private final Div rows = new Div();
    private final PageBar pages = new PageBar(PAGE, this::show);

    /** Reads a part of the list. */
    interface Source<T> {
        Page<T> page(int offset, int limit);
    }

    /** @param none what stands there when the list is empty */
    RowList(Source<T> source, Function<T, Component> row, String none) {
        this.source = source;
        this.row = row;
        this.none = none;
        getContent().add(rows, pages);
    }

    final void show(int offset) {
        Page<T> page = source.page(offset, PAGE);
        rows.removeAll();
        page.rows().forEach(each -> rows.add(row.apply(each)));
        if (page.rows().isEmpty()) {
            rows.add(new EmptyState(none));
        }
        pages.show(offset, page.rows().size(), page.total());
    }
}
