package org.chainlead.audit.spi;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A column in which typed words stand.
 *
 * @param form how they stand there
 */
public record TextPlace(String table, String column, Form form) {

    /** How words stand in a column. */
    public enum Form {
        /** As they were typed. */
        PLAIN,
        /** In the strings of a JSON text. */
        JSON,
        /** In the elements of a text array. */
        LIST
    }

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    /** @throws IllegalArgumentException for what is no name of a table or column of the product */
    public TextPlace {
        if (!NAME.matcher(table).matches() || !NAME.matcher(column).matches()) {
            throw new IllegalArgumentException(table + "." + column);
        }
    }

    public static List<TextPlace> plain(String table, String... columns) {
        return Arrays.stream(columns)
                .map(column -> new TextPlace(table, column, Form.PLAIN))
                .toList();
    }

    public static TextPlace json(String table, String column) {
        return new TextPlace(table, column, Form.JSON);
    }

    public static TextPlace list(String table, String column) {
        return new TextPlace(table, column, Form.LIST);
    }
}
