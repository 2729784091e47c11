package org.chainlead.common;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongSupplier;

/** A row of a page that also says how many rows there are: counting them by a statement of its own would read them again. */
public record Counted<T>(T row, long ofAll) {

    /** For the list of what is selected. */
    public static final String OF_ALL = "count(*) over () as of_all";

    /** @param read what the row holds */
    public static <T> Counted<T> of(ResultSet row, T read) throws SQLException {
        return new Counted<>(read, row.getLong("of_all"));
    }

    /** @param count asked where no row says how many there are: behind the last one */
    public static <T> Page<T> page(List<Counted<T>> rows, LongSupplier count) {
        long total = rows.isEmpty() ? count.getAsLong() : rows.getFirst().ofAll();
        return new Page<>(rows.stream().map(Counted::row).toList(), total);
    }
}
