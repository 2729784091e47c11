package org.chainlead.task.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.chainlead.office.TableReader;
import org.chainlead.office.TableRow;

/**
 * The task list of the 2023 case as an office keeps it: a title over all columns, headings by other names in the second
 * row, plan, document and clause merged over their rows, deadlines in words, a note at the end.
 */
public final class CaseWorkbook {

    private static final List<String> HEADINGS = List.of(
            "序号", "行动方案", "来源文件", "条款", "专项行动", "重点工作", "主要措施", "工作目标", "目标类型", "指标", "比较", "目标值", "单位", "指标2", "比较2",
            "目标值2", "单位2", "完成时间", "频次", "牵头责任单位");
    private static final int MERGED_FROM = 1;
    private static final int MERGED_TO = 4;
    private static final int DUE = 17;

    private CaseWorkbook() {}

    public static byte[] create() throws IOException {
        List<TableRow> rows = TableReader.read("tasks.csv", Path.of("db/demo/tasks-2023.csv"))
                .firstVisible()
                .rows();
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("任务分解表");
            banner(sheet, 0, "楚雄州2023年“三个攻坚年”重点任务分解表");
            Row header = sheet.createRow(1);
            for (int i = 0; i < HEADINGS.size(); i++) {
                header.createCell(i).setCellValue(HEADINGS.get(i));
            }
            for (int n = 1; n < rows.size(); n++) {
                fill(sheet.createRow(n + 1), rows.get(n), n);
            }
            for (int column = MERGED_FROM; column <= MERGED_TO; column++) {
                merge(sheet, rows, column);
            }
            banner(sheet, rows.size() + 1, "注：各牵头单位于每月20日前报送进展。");
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void banner(XSSFSheet sheet, int row, String text) {
        sheet.createRow(row).createCell(0).setCellValue(text);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, HEADINGS.size() - 1));
    }

    private static void fill(Row row, TableRow from, int n) {
        for (int column = 0; column < HEADINGS.size(); column++) {
            String text = from.cell(column + 1).text();
            row.createCell(column).setCellValue(column == DUE ? inWords(text, n) : text);
        }
    }

    /** As offices write deadlines: now this way, now that. */
    private static String inWords(String date, int n) {
        if (date.equals("2023-12-31")) {
            return List.of("2023年12月底", "全年", "2023.12.31", "２０２３年底").get(n % 4);
        }
        return date;
    }

    /** One merged cell over rows that say the same. */
    private static void merge(XSSFSheet sheet, List<TableRow> rows, int column) {
        int from = 1;
        for (int n = 2; n <= rows.size(); n++) {
            boolean same = n < rows.size()
                    && rows.get(n)
                            .cell(column + 1)
                            .text()
                            .equals(rows.get(from).cell(column + 1).text());
            if (!same) {
                if (n - from > 1) {
                    sheet.addMergedRegion(new CellRangeAddress(from + 1, n, column, column));
                }
                from = n;
            }
        }
    }
}
