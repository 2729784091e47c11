package org.chainlead.importing;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainlead.office.TableCell;
import org.chainlead.office.TableRow;
import org.chainlead.office.TableSheet;

/** Finds the header among the first rows of a sheet: the row in which most headings are known by name or synonym. */
public final class HeaderFinder {

    /** The header stands in one of the first so many rows. */
    public static final int ROWS = 10;

    private static final int FEWEST = 2;

    private final Map<String, String> fields = new HashMap<>();

    public HeaderFinder(List<ImportField> known) {
        for (ImportField field : known) {
            field.synonyms().forEach(synonym -> fields.put(normal(synonym), field.key()));
        }
    }

    /**
     * A header that was found.
     *
     * @param row its row number
     * @param columns column number by field key
     */
    public record Header(int row, Map<String, Integer> columns) {}

    public Optional<Header> find(TableSheet sheet) {
        Header best = null;
        for (TableRow row : sheet.rows()) {
            if (row.number() > ROWS) {
                break;
            }
            Header header = read(row);
            if (header.columns().size() >= FEWEST
                    && (best == null || header.columns().size() > best.columns().size())) {
                best = header;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The columns of a row read as header. */
    public Header read(TableRow row) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (TableCell cell : row.cells()) {
            String field = fields.get(normal(cell.text()));
            if (field != null) {
                columns.putIfAbsent(field, cell.column());
            }
        }
        return new Header(row.number(), columns);
    }

    /** Full-width forms, blanks, line breaks and brackets at the end do not matter. */
    static String normal(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .replaceAll("[(\\[].*?[)\\]]$", "")
                .replaceAll("[:*]+$", "");
    }
}
