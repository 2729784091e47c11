package org.chainlead.org;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainlead.common.KeptForms.Kept;

/**
 * What the acting person is typing into the lines of sheets, each line kept for itself, so that two tabs of one person
 * keep what is typed in both. Of one line typed in both the words typed last are kept.
 *
 * @param <T> a line, a record that is written and read as JSON
 */
public final class DraftLines<T> {

    private final FormDraftTable table;
    private final String kind;
    private final Class<T> type;

    DraftLines(FormDraftTable table, String kind, Class<T> type) {
        this.table = table;
        this.kind = kind;
        this.type = type;
    }

    /** Keeps a line, in place of what was kept of it before. */
    public void keep(Object sheet, Object line, T value) {
        table.keep(prefix(sheet) + line, value);
    }

    /** Forgets a line, because it says again what is handed in. */
    public void drop(Object sheet, Object line) {
        table.remove(prefix(sheet) + line);
    }

    /** Forgets all lines of a sheet. */
    public void dropAll(Object sheet) {
        table.removeAll(prefix(sheet));
    }

    /**
     * Forgets lines that were handed in. A line into which something else was typed meanwhile, in another tab, is kept.
     *
     * @param values by line
     */
    public void handedIn(Object sheet, Map<?, T> values) {
        table.removeSame(values.entrySet().stream()
                .collect(Collectors.toMap(e -> prefix(sheet) + e.getKey(), Map.Entry::getValue)));
    }

    /** In the order in which they were typed. */
    public List<Kept<T>> of(Object sheet) {
        return table.findAll(prefix(sheet), type);
    }

    private String prefix(Object sheet) {
        return kind + ':' + sheet + ':';
    }
}
