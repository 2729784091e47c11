package org.chainlead.common.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.shared.Registration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A list to work with: rows of 36 px, 14 px type, tabular numbers, columns that can be reordered. Rows are told apart by
 * their id, not by their values, so that a selection outlives a refresh. On a phone each row is one card that says what
 * its columns say.
 */
public class WorkspaceGrid<T> extends Grid<T> {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;
    private static final int SHORT = 30;
    private static final int NARROW = 800;
    private static final String CARD = "card";

    private final String name;
    private final Map<Column<T>, ValueProvider<T, String>> words = new LinkedHashMap<>();
    private final Map<Column<T>, ValueProvider<T, ? extends Component>> components = new HashMap<>();
    private final Set<Column<T>> figures = new HashSet<>();
    private List<Column<T>> wide = List.of();
    private @Nullable Registration resized;

    /** @param name what the list is, for screen readers */
    public WorkspaceGrid(String name) {
        this.name = name;
        addClassName("workspace-grid");
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        setColumnReorderingAllowed(true);
        setPageSize(PAGE);
        // The height is the style sheet's: set here it would win over every height written there.
        setWidthFull();
        getElement().setAttribute("aria-label", name);
        setEmptyStateComponent(new EmptyState(t("common.ui.grid.empty")));
    }

    /** A column of short text that shows its whole text on hover when cut. */
    public Column<T> addTextColumn(String key, String header, ValueProvider<T, String> text) {
        Column<T> column = addColumn(text).setKey(key).setHeader(header).setTooltipGenerator(text::apply);
        words.put(column, text);
        return column;
    }

    /** A right-aligned column of figures. */
    public Column<T> addNumberColumn(String key, String header, ValueProvider<T, ?> number) {
        Column<T> column = addColumn(number).setKey(key).setHeader(header).setTextAlign(ColumnTextAlign.END);
        words.put(column, row -> Objects.toString(number.apply(row), ""));
        return column;
    }

    @Override
    public <V extends Component> Column<T> addComponentColumn(ValueProvider<T, V> component) {
        Column<T> column = super.addComponentColumn(component);
        components.put(column, component);
        return column;
    }

    /** A column of figures that lead somewhere: in the card of a phone each stands with the name of its column. */
    public Column<T> addFigureColumn(String key, String header, ValueProvider<T, ? extends Component> figure) {
        Column<T> column = addComponentColumn(figure).setKey(key).setHeader(header);
        figures.add(column);
        return column;
    }

    /** Loads rows page by page; {@code id} tells rows apart. */
    public void setLazyItems(
            CallbackDataProvider.FetchCallback<T, Void> fetch,
            CallbackDataProvider.CountCallback<T, Void> count,
            ValueProvider<T, Object> id) {
        setDataProvider(new CallbackDataProvider<>(fetch, count, id));
    }

    /** Loads rows page by page and counts them once each time they are drawn. */
    public void setPages(BiFunction<Integer, Integer, org.chainlead.common.Page<T>> list, ValueProvider<T, Object> id) {
        setPages(new DrawnPage<>(list), id);
    }

    /** The same, of a list that something beside the grid counts too. */
    public void setPages(DrawnPage<T> list, ValueProvider<T, Object> id) {
        setLazyItems(query -> list.rows(query.getOffset(), query.getLimit()), query -> list.size(), id);
    }

    /** The same; as long as it is no longer than a page it is shown whole, without a box of its own to scroll. */
    public void setShortPages(DrawnPage<T> list, ValueProvider<T, Object> id) {
        setLazyItems(
                query -> list.rows(query.getOffset(), query.getLimit()),
                query -> {
                    int size = list.size();
                    setAllRowsVisible(size <= SHORT);
                    return size;
                },
                id);
        setAllRowsVisible(list.total() <= SHORT);
    }

    /** The same of a list that nothing else counts. */
    public void setShortPages(
            BiFunction<Integer, Integer, org.chainlead.common.Page<T>> list, ValueProvider<T, Object> id) {
        setShortPages(new DrawnPage<>(list), id);
    }

    /** For hand-made providers, as {@link #setLazyItems}. */
    public void setRows(DataProvider<T, Void> provider) {
        setDataProvider(provider);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        if (!words.isEmpty() || !components.isEmpty()) {
            Page page = attached.getUI().getPage();
            page.retrieveExtendedClientDetails(details -> cards(details.getWindowInnerWidth() < NARROW));
            resized = page.addBrowserWindowResizeListener(event -> cards(event.getWidth() < NARROW));
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (resized != null) {
            resized.remove();
            resized = null;
        }
        super.onDetach(detached);
    }

    private void cards(boolean narrow) {
        Column<T> card = getColumnByKey(CARD);
        boolean cards = card != null && card.isVisible();
        if (narrow == cards) {
            return;
        }
        if (narrow) {
            wide = getColumns().stream()
                    .filter(Column::isVisible)
                    .filter(column -> !CARD.equals(column.getKey()))
                    .toList();
        }
        if (card == null) {
            card = addColumn(new ComponentRenderer<>(this::card)).setKey(CARD).setHeader(name);
        }
        card.setVisible(narrow);
        wide.forEach(column -> column.setVisible(!narrow));
    }

    private Component card(T row) {
        RowCard card = new RowCard(component(wide.getFirst(), row));
        for (Column<T> column : wide.subList(1, wide.size())) {
            if (figures.contains(column)) {
                card.fact(Objects.toString(column.getHeaderText(), ""), component(column, row));
            } else if (components.containsKey(column)) {
                card.fact(named(component(column, row), Objects.toString(column.getHeaderText(), "")));
            } else if (words.containsKey(column)) {
                card.fact(
                        Objects.toString(column.getHeaderText(), ""),
                        words.get(column).apply(row));
            }
        }
        return card;
    }

    /** A field that leaves its name to the head of its column has none to be seen in a card. */
    private static Component named(Component component, String name) {
        if (component instanceof HasLabel field
                && Objects.toString(field.getLabel(), "").isEmpty()) {
            field.setLabel(name);
        }
        return component;
    }

    private Component component(Column<T> column, T row) {
        return components.containsKey(column)
                ? components.get(column).apply(row)
                : new Span(words.containsKey(column) ? words.get(column).apply(row) : "");
    }
}
