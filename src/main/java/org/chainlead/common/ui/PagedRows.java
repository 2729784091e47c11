package org.chainlead.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chainlead.common.Page;

/** A list of lines, part by part. */
public class PagedRows<T> extends Composite<Div> {

    /** Lines of a list that has a page of its own. */
    public static final int PAGE = 20;

    /** Lines of a list inside a card beside others. */
    private static final int SHORT = 5;

    private final transient Fetch<T> fetch;
    private final transient Function<T, Component> row;
    private final transient Supplier<String> empty;
    private final int size;
    private final Div rows = new Div();
    private final PageBar pages;

    /** Reads one part of the list. */
    public interface Fetch<T> {
        Page<T> page(int offset, int limit);
    }

    /**
     * A short list, read at once.
     *
     * @param empty what is said when there is nothing
     */
    public PagedRows(Fetch<T> fetch, Function<T, Component> row, String empty) {
        this(SHORT, fetch, row, () -> empty);
        show(0);
    }

    /**
     * Reads nothing before {@link #show}.
     *
     * @param size lines of one part
     * @param empty what is said when there is nothing, as the list stands then
     */
    public PagedRows(int size, Fetch<T> fetch, Function<T, Component> row, Supplier<String> empty) {
        this.size = size;
        this.fetch = fetch;
        this.row = row;
        this.empty = empty;
        pages = new PageBar(size, this::show);
        rows.addClassName("paged-rows");
        getContent().add(rows, pages);
    }

    /** Reads the part that begins there; the last one when the list has become shorter. */
    public final void show(int offset) {
        Page<T> page = fetch.page(offset, size);
        if (page.rows().isEmpty() && offset > 0) {
            show(pages.lastOffset(page.total()));
            return;
        }
        rows.removeAll();
        page.rows().forEach(each -> rows.add(row.apply(each)));
        if (page.rows().isEmpty()) {
            rows.add(new EmptyState(empty.get()));
        }
        pages.show(offset, page.rows().size(), page.total());
    }

    /** Reads the same part again. */
    public final void refresh() {
        show(pages.offset());
    }
}
