package org.chainlead.common.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The 列▾ menu of a grid: which columns are shown, in which order. Create it after the grid's columns, each of which
 * needs a key and a header text. The caller keeps the choice for the person.
 */
public class ColumnMenu<T> extends Composite<MenuBar> {

    private final Grid<T> grid;
    private final transient Consumer<ColumnChoice> onChange;
    private List<Grid.Column<T>> order;

    /**
     * @param saved the person's earlier choice; unknown keys are ignored, new columns are shown at the end
     * @param onChange told after every change by the person
     */
    public ColumnMenu(Grid<T> grid, ColumnChoice saved, Consumer<ColumnChoice> onChange) {
        this.grid = grid;
        this.onChange = onChange;
        this.order = applied(saved);
        getContent().addThemeVariants(MenuBarVariant.LUMO_SMALL);
        getContent().setI18n(new MenuBar.MenuBarI18n().setMoreOptions(t("common.ui.moreOptions")));
        MenuItem root = getContent().addItem(t("common.ui.columns"));
        root.setAriaLabel(t("common.ui.columns.choose"));
        grid.getColumns().forEach(column -> addChoice(root, column));
        grid.addColumnReorderListener(event -> {
            order = event.getColumns();
            tell();
        });
    }

    private List<Grid.Column<T>> applied(ColumnChoice saved) {
        List<Grid.Column<T>> ordered = new ArrayList<>(saved.order().stream()
                .map(grid::getColumnByKey)
                .filter(Objects::nonNull)
                .toList());
        grid.getColumns().stream().filter(column -> !ordered.contains(column)).forEach(ordered::add);
        grid.setColumnOrder(ordered);
        ordered.forEach(column -> column.setVisible(!saved.hidden().contains(column.getKey())));
        return ordered;
    }

    private void addChoice(MenuItem root, Grid.Column<T> column) {
        if (column.isFrozen()) {
            return;
        }
        MenuItem choice = root.getSubMenu().addItem(column.getHeaderText());
        choice.setCheckable(true);
        choice.setKeepOpen(true);
        choice.setChecked(column.isVisible());
        choice.addClickListener(click -> {
            column.setVisible(choice.isChecked());
            tell();
        });
    }

    private void tell() {
        onChange.accept(new ColumnChoice(
                order.stream().map(Grid.Column::getKey).toList(),
                order.stream()
                        .filter(column -> !column.isVisible())
                        .map(Grid.Column::getKey)
                        .toList()));
    }
}
