package org.chainlead.task.ui;

import java.util.Arrays;
import java.util.List;
import org.chainlead.common.ui.ColumnChoice;
import org.chainlead.common.ui.ColumnMenu;
import org.chainlead.task.SavedViews;
import org.chainlead.task.TaskColumn;
import org.chainlead.task.TaskRow;

/** Keeps the columns each person chose for the ledger, written as {@code shown,in,order;hidden,ones}. */
class LedgerColumns {

    private static final List<String> KNOWN =
            Arrays.stream(TaskColumn.values()).map(Enum::name).toList();

    private final SavedViews saved;
    private final LedgerGrid grid;

    LedgerColumns(SavedViews saved, LedgerGrid grid) {
        this.saved = saved;
        this.grid = grid;
    }

    /** @param onChange told after the choice is kept */
    ColumnMenu<TaskRow> menu(Runnable onChange) {
        ColumnChoice choice = saved.columns(LedgerTabs.SCREEN)
                .map(LedgerColumns::read)
                .filter(kept -> !kept.order().isEmpty())
                .orElseGet(LedgerGrid::usual);
        grid.chosen(choice);
        return new ColumnMenu<>(grid, choice, changed -> {
            ColumnChoice known = new ColumnChoice(known(changed.order()), known(changed.hidden()));
            saved.keepColumns(LedgerTabs.SCREEN, write(known));
            grid.chosen(known);
            onChange.run();
        });
    }

    static String write(ColumnChoice choice) {
        return String.join(",", choice.order()) + ";" + String.join(",", choice.hidden());
    }

    static ColumnChoice read(String text) {
        String[] halves = text.split(";", -1);
        return new ColumnChoice(known(names(halves[0])), halves.length < 2 ? List.of() : known(names(halves[1])));
    }

    private static List<String> names(String text) {
        return List.of(text.split(","));
    }

    private static List<String> known(List<String> names) {
        return names.stream().filter(KNOWN::contains).toList();
    }
}
