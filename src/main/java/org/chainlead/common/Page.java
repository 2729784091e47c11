package org.chainlead.common;

import java.util.List;

/** One page of a list. {@code total} counts all rows of the filter, not of the page. */
public record Page<T>(List<T> rows, long total) {

    public Page {
        rows = List.copyOf(rows);
    }
}
