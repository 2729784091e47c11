package org.chainlead.office;

import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.Refusal;

/**
 * Reads comma or tab separated text: RFC 4180 quotes, line ends of every system. In a pasted table a quote is a quote
 * only when it is closed before the next separator, because spreadsheets put words in quotation marks on the clipboard
 * as they are.
 */
final class DelimitedText {

    private final String file;
    private final String sheet;
    private final String text;
    private final char delimiter;
    private final boolean pasted;
    private int at;

    private DelimitedText(String file, String sheet, String text, char delimiter, boolean pasted) {
        this.file = file;
        this.sheet = sheet;
        this.text = text;
        this.delimiter = delimiter;
        this.pasted = pasted;
    }

    /** A file's text; the separator is the one that occurs most in its first line. */
    static TableFile readFile(String file, String sheet, String text) {
        return new DelimitedText(file, sheet, text, delimiter(text), false).read();
    }

    static TableFile readPasted(String name, String text) {
        return new DelimitedText(name, name, text, '\t', true).read();
    }

    private TableFile read() {
        TableBuilder tables = new TableBuilder(file);
        tables.begin(sheet);
        for (int row = 1; at < text.length(); row++) {
            int column = 1;
            for (String field : record(row)) {
                tables.add(TableCell.text(sheet, row, column++, field));
            }
        }
        tables.end(false);
        return tables.build();
    }

    /** The fields of the record that begins here; leaves the position behind its line end. */
    private List<String> record(int row) {
        List<String> fields = new ArrayList<>();
        while (true) {
            fields.add(field(row));
            if (at >= text.length() || text.charAt(at) != delimiter) {
                break;
            }
            at++;
        }
        lineEnd();
        return fields;
    }

    private void lineEnd() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
            if (at < text.length() && text.charAt(at) != '\n') {
                return;
            }
        }
        if (at < text.length()) {
            at++;
        }
    }

    private String field(int row) {
        if (at < text.length() && text.charAt(at) == '"') {
            int close = closingQuote();
            if (close >= 0) {
                String quoted = text.substring(at + 1, close).replace("\"\"", "\"");
                at = close + 1;
                return quoted + plain();
            }
            if (!pasted) {
                throw Refusal.because("office.read.quote", file, row);
            }
        }
        return plain();
    }

    private String plain() {
        int from = at;
        while (at < text.length() && !ends(at)) {
            at++;
        }
        return text.substring(from, at);
    }

    /** Where the field's quote closes; -1 if it does not, or in a pasted table if the field goes on behind it. */
    private int closingQuote() {
        int close = at + 1;
        while (true) {
            close = text.indexOf('"', close);
            if (close < 0) {
                return -1;
            }
            if (close + 1 < text.length() && text.charAt(close + 1) == '"') {
                close += 2;
                continue;
            }
            boolean last = close + 1 >= text.length() || ends(close + 1);
            return !pasted || (last && needsQuotes(close)) ? close : -1;
        }
    }

    /** Spreadsheets quote what they copy only when it holds a line end, a tab or a quote. */
    private boolean needsQuotes(int close) {
        return text.substring(at + 1, close).chars().anyMatch(c -> c == '\n' || c == '\r' || c == '\t' || c == '"');
    }

    private boolean ends(int index) {
        char c = text.charAt(index);
        return c == delimiter || c == '\n' || c == '\r';
    }

    private static char delimiter(String text) {
        String line = text.lines().filter(each -> !each.isBlank()).findFirst().orElse("");
        long commas = line.chars().filter(c -> c == ',').count();
        long tabs = line.chars().filter(c -> c == '\t').count();
        long semicolons = line.chars().filter(c -> c == ';').count();
        if (tabs > commas) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }
}
