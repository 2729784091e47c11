package org.chainlead.common.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.function.ValueProvider;

/**
 * A list to work with: rows of 36 px, 14 px type, tabular numbers, columns that can be reordered. Rows are told apart by
 * their id, not by their values, so that a selection outlives a refresh.
 */
public class WorkspaceGrid<T> extends Grid<T> {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;

    /** @param name what the list is, for screen readers */
    public WorkspaceGrid(String name) {
        addClassName("workspace-grid");
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        setColumnReorderingAllowed(true);
        setPageSize(PAGE);
        setSizeFull();
        getElement().setAttribute("aria-label", name);
        setEmptyStateComponent(new EmptyState(t("common.ui.grid.empty")));
    }

    /** A column of short text that shows its whole text on hover when cut. */
    public Column<T> addTextColumn(String key, String header, ValueProvider<T, String> text) {
        return addColumn(text).setKey(key).setHeader(header).setTooltipGenerator(text::apply);
    }

    /** A right-aligned column of figures. */
    public Column<T> addNumberColumn(String key, String header, ValueProvider<T, ?> number) {
        return addColumn(number)
                .setKey(key)
                .setHeader(header)
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END);
    }

    /** Loads rows page by page; {@code id} tells rows apart. */
    public void setLazyItems(
            CallbackDataProvider.FetchCallback<T, Void> fetch,
            CallbackDataProvider.CountCallback<T, Void> count,
            ValueProvider<T, Object> id) {
        setDataProvider(new CallbackDataProvider<>(fetch, count, id));
    }

    /** For hand-made providers, as {@link #setLazyItems}. */
    public void setRows(DataProvider<T, Void> provider) {
        setDataProvider(provider);
    }
}
