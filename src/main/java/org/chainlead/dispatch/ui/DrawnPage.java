package org.chainlead.dispatch.ui;

import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.chainlead.common.Page;

/**
 * The first rows of a list and how many there are, read once when it is drawn: a list of a whole prefecture is counted in
 * half a second, and the grid, its head and its button would each count it. Further rows are read as they are scrolled to.
 */
final class DrawnPage<T> {

    private static final int ROWS = 100;

    private final BiFunction<Integer, Integer, Page<T>> list;
    private final Page<T> first;

    /** @param list by offset and number of rows */
    DrawnPage(BiFunction<Integer, Integer, Page<T>> list) {
        this.list = list;
        first = list.apply(0, ROWS);
    }

    long total() {
        return first.total();
    }

    Stream<T> rows(int offset, int limit) {
        boolean read = offset + limit <= first.rows().size()
                || first.total() <= first.rows().size();
        return read ? first.rows().stream().skip(offset).limit(limit) : list.apply(offset, limit).rows().stream();
    }
}
