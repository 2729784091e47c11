package org.chainlead.cockpit.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.chainlead.common.ui.WorkRow;

/**
 * What the address of a figure opens: the rows of its list, and the same list taken out by the link beside it. The file
 * has a line for each row that is shown, or the test fails.
 *
 * @param file the lines of the file; absent for who may not take the list out
 */
record RowsBehind(long shown, Optional<List<Row>> file) {

    private static final List<String> LINKS = List.of("导出表格", "导出 Excel", "导出");

    static RowsBehind open(String href) {
        go(href);
        List<Grid> grids = _find(Grid.class);
        Component list = grids.stream()
                .filter(grid -> grid.hasClassName("rows-grid"))
                .map(Component.class::cast)
                .findFirst()
                .or(() -> grids.stream().map(Component.class::cast).findFirst())
                .orElseGet(() -> _find(WorkRow.class).getFirst());
        long shown = list instanceof Grid<?> grid
                ? _size(grid)
                : _find(WorkRow.class).size();
        Optional<List<Row>> file = link(list).map(RowsBehind::lines);
        file.ifPresent(lines -> assertThat(lines).as("file of %s", href).hasSize((int) shown));
        return new RowsBehind(shown, file);
    }

    static void go(String href) {
        String[] parts = href.split("\\?", 2);
        if (parts.length == 1) {
            UI.getCurrent().navigate(href);
        } else {
            UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts[1]));
        }
    }

    /** Of the column whose head begins so, over all lines of the file. */
    BigDecimal sum(String head) {
        return file.orElseThrow().stream()
                .map(line -> line.getCell(column(line, head)))
                .filter(cell -> cell.getCellType() == CellType.NUMERIC)
                .map(cell -> BigDecimal.valueOf(cell.getNumericCellValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int column(Row line, String head) {
        for (var cell :
                line.getSheet().getRow(line.getSheet().getRepeatingRows().getFirstRow())) {
            if (cell.getStringCellValue().startsWith(head)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + head);
    }

    /** The nearest one: of the card of the list, else of the page. */
    private static Optional<Anchor> link(Component list) {
        for (Component around = list;
                around != null;
                around = around.getParent().orElse(null)) {
            List<Anchor> links = _find(around, Anchor.class, spec -> spec.withClasses("download-link")).stream()
                    .filter(link -> LINKS.contains(link.getText()))
                    .toList();
            if (!links.isEmpty()) {
                return Optional.of(links.getFirst());
            }
        }
        return Optional.empty();
    }

    /** Between the head and the foot, which is what the filter of the sheet spans. */
    private static List<Row> lines(Anchor link) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(DownloadKt._download(link)))) {
            XSSFSheet sheet = book.getSheetAt(0);
            CellRangeAddress filtered = CellRangeAddress.valueOf(
                    sheet.getCTWorksheet().getAutoFilter().getRef());
            List<Row> lines = new ArrayList<>();
            for (int at = filtered.getFirstRow() + 1; at <= filtered.getLastRow(); at++) {
                lines.add(sheet.getRow(at));
            }
            return lines;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
