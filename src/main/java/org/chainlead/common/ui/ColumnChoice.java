package org.chainlead.common.ui;

import java.util.List;

/**
 * Which columns a person sees, and in which order.
 *
 * @param order keys of all columns, from left to right
 * @param hidden keys of the columns not shown
 */
public record ColumnChoice(List<String> order, List<String> hidden) {

    /** As the list was made. */
    public static final ColumnChoice DEFAULT = new ColumnChoice(List.of(), List.of());

    public ColumnChoice {
        order = List.copyOf(order);
        hidden = List.copyOf(hidden);
    }
}
