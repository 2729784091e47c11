package org.chainlead.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainlead.office.TableReader;
import org.chainlead.office.TableRow;
import org.chainlead.office.TableSheet;

/** A file of {@code db/demo}: its rows by heading. */
final class DemoTable {

    private DemoTable() {}

    /** One row; a heading the file does not have is a programming error. */
    record Row(Map<String, Integer> headings, TableRow cells) {

        String get(String heading) {
            Integer column = headings.get(heading);
            if (column == null) {
                throw new IllegalArgumentException("No column " + heading);
            }
            return cells.cell(column).text();
        }

        boolean has(String heading) {
            return !get(heading).isEmpty();
        }

        List<String> list(String heading) {
            return has(heading) ? List.of(get(heading).split(";")) : List.of();
        }

        int number(String heading) {
            return Integer.parseInt(get(heading));
        }
    }

    static List<Row> read(String name) {
        try (InputStream file = open(name)) {
            TableSheet sheet = TableReader.read(name, file).firstVisible();
            Map<String, Integer> headings = new HashMap<>();
            sheet.rows().getFirst().cells().forEach(cell -> headings.put(cell.text(), cell.column()));
            List<Row> rows = new ArrayList<>();
            sheet.rows().stream().skip(1).forEach(cells -> rows.add(new Row(headings, cells)));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String name) {
        try (InputStream file = open(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        InputStream file = DemoTable.class.getResourceAsStream("/db/demo/" + name);
        if (file == null) {
            throw new IllegalArgumentException("No demo file " + name);
        }
        return file;
    }
}
