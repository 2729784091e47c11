package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.ColumnChoice;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.task.TaskColumn;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskQueries;
import org.chainlead.task.TaskRow;
import org.chainlead.task.TaskSort;
import org.jspecify.annotations.Nullable;

/** The ledger's rows; on a phone each row is a card. Enter on a row opens its task. */
class LedgerGrid extends WorkspaceGrid<TaskRow> {

    private static final long serialVersionUID = 1L;
    private static final String CARD = "card";
    private static final long UNKNOWN = -1;

    /** So many rows may be picked by one click; more would be fetched in vain. */
    private static final int MOST_SELECTED_AT_ONCE = 1_000;

    private static final Map<TaskColumn, TaskSort> SORTED = Map.of(
            TaskColumn.NUMBER, TaskSort.NUMBER,
            TaskColumn.DEADLINE, TaskSort.DEADLINE,
            TaskColumn.LEAD_UNIT, TaskSort.LEAD_UNIT,
            TaskColumn.STATE, TaskSort.STATE,
            TaskColumn.LIGHTS, TaskSort.LIGHT,
            TaskColumn.PROGRESS, TaskSort.CHANGED);

    private final transient Clock clock;
    private final transient WorkCalendar calendar;
    private transient ColumnChoice choice = ColumnChoice.DEFAULT;
    private transient Consumer<TaskId> onPick = this::open;
    private @Nullable TaskId focused;
    private transient @Nullable TaskRow marked;
    private long counted = UNKNOWN;

    LedgerGrid(Clock clock, WorkCalendar calendar) {
        super(t("task.menu.ledger"));
        this.clock = clock;
        this.calendar = calendar;
        addClassName("ledger-grid");
        Arrays.stream(TaskColumn.values()).forEach(this::addColumn);
        setSelectionMode(SelectionMode.MULTI);
        addItemClickListener(click -> onPick.accept(click.getItem().id()));
        setPartNameGenerator(row -> marked != null && row.id().equals(marked.id()) ? "open-row" : null);
        addCellFocusListener(focus -> focused = focus.getItem().map(TaskRow::id).orElse(null));
        Shortcuts.addShortcutListener(this, this::openFocused, Key.ENTER).listenOn(this);
    }

    /** @param listener told which row was clicked */
    void onPick(Consumer<TaskId> listener) {
        onPick = listener;
    }

    /** Shows which row stands open beside the list. */
    void mark(@Nullable TaskRow row) {
        TaskRow before = marked;
        marked = row;
        if (before != null) {
            getDataProvider().refreshItem(before);
        }
        if (row != null) {
            getDataProvider().refreshItem(row);
        }
    }

    /** @param onSort told the order the person asked for */
    void onSort(BiConsumer<TaskSort, Boolean> onSort) {
        addSortListener(sort -> {
            if (sort.isFromClient()) {
                sort.getSortOrder().stream()
                        .findFirst()
                        .ifPresentOrElse(
                                order -> onSort.accept(
                                        SORTED.get(TaskColumn.valueOf(
                                                order.getSorted().getKey())),
                                        order.getDirection() == SortDirection.ASCENDING),
                                () -> onSort.accept(TaskSort.NUMBER, true));
            }
        });
    }

    /** @param rows as just counted for the sums: what is drawn now need not be counted again */
    void show(LedgerState state, TaskQueries queries, long rows) {
        counted = rows;
        var filter = state.on(LocalDate.now(clock));
        deselectAll();
        SORTED.forEach((column, sort) -> {
            if (sort == state.sort()) {
                sort(List.of(new GridSortOrder<>(
                        getColumnByKey(column.name()),
                        state.ascending() ? SortDirection.ASCENDING : SortDirection.DESCENDING)));
            }
        });
        ((GridMultiSelectionModel<TaskRow>) getSelectionModel())
                .setSelectAllCheckboxVisibility(
                        rows <= MOST_SELECTED_AT_ONCE
                                ? GridMultiSelectionModel.SelectAllCheckboxVisibility.VISIBLE
                                : GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
        setLazyItems(
                query ->
                        queries
                                .rows(filter, state.sort(), state.ascending(), query.getOffset(), query.getLimit())
                                .stream(),
                query -> Math.toIntExact(count(queries, filter)),
                TaskRow::id);
    }

    private long count(TaskQueries queries, TaskFilter filter) {
        long rows = counted == UNKNOWN ? queries.count(filter) : counted;
        counted = UNKNOWN;
        return rows;
    }

    /** Columns shown, from left to right. */
    List<TaskColumn> shownColumns() {
        List<TaskColumn> ordered = choice.order().stream()
                .filter(key -> !key.equals(CARD))
                .map(TaskColumn::valueOf)
                .toList();
        return ordered.stream()
                .filter(column -> !choice.hidden().contains(column.name()))
                .toList();
    }

    void chosen(ColumnChoice changed) {
        choice = changed;
    }

    /** One card a row on a narrow screen, columns on a wide one. */
    void narrow(boolean narrow) {
        Column<TaskRow> card = getColumnByKey(CARD);
        if (card == null) {
            card = addColumn(new ComponentRenderer<Component, TaskRow>(
                            row -> new LedgerCard(row, today(), this::explain)))
                    .setKey(CARD)
                    .setHeader(t("task.TaskColumn.TITLE"));
        }
        card.setVisible(narrow);
        Set<TaskColumn> shown = Set.copyOf(shownColumns());
        for (TaskColumn column : TaskColumn.values()) {
            getColumnByKey(column.name()).setVisible(!narrow && shown.contains(column));
        }
    }

    static String address(TaskId id) {
        return "tasks/" + id.uuid();
    }

    private void addColumn(TaskColumn column) {
        Grid.Column<TaskRow> added = switch (column) {
            case TITLE -> addColumn(new ComponentRenderer<Component, TaskRow>(LedgerGrid::title));
            case LIGHTS -> addColumn(new ComponentRenderer<Component, TaskRow>(row -> LedgerCells.lights(row)));
            case DEADLINE ->
                addColumn(new ComponentRenderer<Component, TaskRow>(
                        row -> LedgerCells.deadline(row, today(), this::explain)));
            default -> addColumn(column::text).setTooltipGenerator(column::text);
        };
        added.setKey(column.name()).setHeader(Texts.label(column)).setResizable(true);
        added.setFrozen(column.isFrozen());
        LedgerCells.size(added, column);
        if (SORTED.containsKey(column)) {
            added.setSortProperty(SORTED.get(column).name());
        }
    }

    private static Component title(TaskRow row) {
        Anchor link = new Anchor(address(row.id()), row.title());
        link.addClassName("ledger-title");
        link.setTitle(row.title());
        Span cell = new Span(link);
        if (row.starred()) {
            cell.addComponentAsFirst(LedgerCells.star());
        }
        return cell;
    }

    private void openFocused() {
        if (focused != null) {
            open(focused);
        }
    }

    void open(TaskId id) {
        getUI().ifPresent(ui -> ui.navigate(address(id)));
    }

    private String explain(LocalDate due) {
        return calendar.explain(due, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    static ColumnChoice usual() {
        return new ColumnChoice(
                Arrays.stream(TaskColumn.values()).map(Enum::name).toList(),
                Arrays.stream(TaskColumn.values())
                        .filter(column -> !column.isUsual())
                        .map(Enum::name)
                        .collect(Collectors.toList()));
    }
}
