package org.chainlead.common.ui;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.chainlead.common.Page;

/**
 * The first rows of a list and how many there are, read once each time it is drawn: a list of a whole prefecture is counted
 * in half a second, and the grid, its head and its button would each count it. Further rows are read as they are scrolled to.
 */
public final class DrawnPage<T> {

    private static final int ROWS = 100;
    private static final int UNKNOWN = -1;

    private final BiFunction<Integer, Integer, Page<T>> list;
    private List<T> ahead = List.of();
    private long total = UNKNOWN;
    private boolean drawn;

    /** @param list by offset and number of rows */
    public DrawnPage(BiFunction<Integer, Integer, Page<T>> list) {
        this.list = list;
    }

    /** How many rows there were when the list was last drawn. */
    public long total() {
        if (total == UNKNOWN) {
            read();
        }
        return total;
    }

    /** For the grid that draws the list: the second time and after, the list is read anew. */
    int size() {
        if (drawn) {
            read();
        }
        drawn = true;
        return Math.toIntExact(total());
    }

    /** What was read with the count is handed out once and not kept. */
    Stream<T> rows(int offset, int limit) {
        List<T> known = ahead;
        ahead = List.of();
        return offset + limit <= known.size() || (!known.isEmpty() && total == known.size())
                ? known.stream().skip(offset).limit(limit)
                : list.apply(offset, limit).rows().stream();
    }

    private void read() {
        Page<T> page = list.apply(0, ROWS);
        ahead = page.rows();
        total = page.total();
    }
}
