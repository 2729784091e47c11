package org.chainlead.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.chainlead.testing.LibreOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxExportTests {

    private static final int FIRST_ROW = 3;

    private final SheetLayout layout = SheetLayout.of(
                    "重点任务台账", List.of(new SheetColumn("任务", 40), new SheetColumn("数值", 12), new SheetColumn("时限", 12)))
            .withSubLines(List.of("筛选条件：全部", "2023-03-13 09:00 导出"));

    @Test
    void libreOfficeShowsWhatTheScreenShowed() {
        byte[] file = write(List.of(
                List.of(
                        CellValue.text("=1+1"),
                        CellValue.number(new BigDecimal("12.5")),
                        CellValue.date(LocalDate.of(2023, 6, 30))),
                List.of(CellValue.text("𠮷䶮“引号”,\"逗号\""), CellValue.EMPTY, CellValue.text("1.10")),
                List.of(CellValue.text("_x0041_"), CellValue.number(7))));

        assertThat(LibreOffice.csv(file).lines().map(line -> line.replaceAll(",+$", "")))
                .containsExactly(
                        "重点任务台账",
                        "筛选条件：全部",
                        "2023-03-13 09:00 导出",
                        "任务,数值,时限",
                        "=1+1,12.5,2023-06-30",
                        "\"𠮷䶮“引号”,\"\"逗号\"\"\",,1.10",
                        "_x0041_,7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://x\")"})
    void textThatBeginsLikeAFormulaIsQuotedText(String text) throws IOException {
        XSSFCell cell = firstCell(CellValue.text(text));

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }

    @Test
    void datesAreDatesAndNumbersAreNumbers() throws IOException {
        XSSFCell date = firstCell(CellValue.date(LocalDate.of(2023, 6, 30)));
        assertThat(DateUtil.isCellDateFormatted(date)).isTrue();
        assertThat(date.getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2023, 6, 30, 0, 0));

        XSSFCell time = firstCell(CellValue.time(LocalDateTime.of(2023, 6, 30, 9, 5)));
        assertThat(time.getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2023, 6, 30, 9, 5));

        assertThat(firstCell(CellValue.number(new BigDecimal("0.1"))).getNumericCellValue())
                .isEqualTo(0.1);
        assertThat(firstCell(CellValue.number(new BigDecimal("53230119800101123")))
                        .getStringCellValue())
                .isEqualTo("53230119800101123");
    }

    @Test
    void controlCharactersGoAndOverLongTextIsCutWithAMark() throws IOException {
        assertThat(firstCell(CellValue.text("一\u0000\u0008\u001f二\ud83d\n三")).getStringCellValue())
                .isEqualTo("一二\n三");

        String cut = firstCell(CellValue.text("𠮷".repeat(20_000))).getStringCellValue();
        assertThat(cut).hasSizeLessThanOrEqualTo(32_767).endsWith("全文请在系统中查看）");
        assertThat(cut.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
    }

    @Test
    void printsLandscapeWithItsHeadOnEveryPage() throws IOException {
        SheetLayout form = layout.on(Paper.A3).withFrozenColumns(1).withFoot(FormFoot.blank());
        try (XSSFWorkbook workbook = open(write(form, List.of(List.of(CellValue.text("任务")))))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:4");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
            assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A3_PAPERSIZE);
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getRow(5).getCell(0).getStringCellValue())
                    .contains("填报单位（盖章）", "负责人", "填报人", "联系电话", "日期");
        }
    }

    @Test
    void aBrokenExportWritesNothing() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Iterator<List<CellValue>> broken = IntStream.range(0, 1000)
                .mapToObj(i -> {
                    if (i == 900) {
                        throw new IllegalStateException("gone");
                    }
                    return List.of(CellValue.number(i));
                })
                .iterator();

        assertThatIllegalStateException().isThrownBy(() -> XlsxExport.write(layout, broken, out));
        assertThat(out.size()).isZero();
    }

    @Test
    void aHundredThousandRowsNeedLittleMemory() {
        long before = usedMemory();
        long[] most = {0};
        Iterator<List<CellValue>> rows = IntStream.range(0, 100_000)
                .mapToObj(i -> {
                    if (i == 99_999) {
                        most[0] = usedMemory();
                    }
                    return List.<CellValue>of(
                            CellValue.text("任务" + i), CellValue.number(i), CellValue.date(LocalDate.of(2023, 1, 1)));
                })
                .iterator();

        XlsxExport.write(layout, rows, OutputStream.nullOutputStream());

        assertThat(most[0] - before).isLessThan(32L << 20);
    }

    @Test
    void whatItWritesTheReaderReads() {
        byte[] file = write(List.of(List.of(
                CellValue.text("=𠮷"),
                CellValue.number(new BigDecimal("12.5")),
                CellValue.date(LocalDate.of(2023, 6, 30)))));

        TableRow row = TableReader.read("台账.xlsx", new ByteArrayInputStream(file))
                .firstVisible()
                .row(5);

        assertThat(row.cell(1).text()).isEqualTo("=𠮷");
        assertThat(row.cell(2).number()).isEqualByComparingTo("12.5");
        assertThat(row.cell(3).date()).isEqualTo(LocalDate.of(2023, 6, 30));
    }

    private XSSFCell firstCell(CellValue value) throws IOException {
        try (XSSFWorkbook workbook = open(write(List.of(List.of(value))))) {
            return workbook.getSheetAt(0).getRow(FIRST_ROW + 1).getCell(0);
        }
    }

    private byte[] write(List<List<CellValue>> rows) {
        return write(layout, rows);
    }

    private static byte[] write(SheetLayout layout, List<List<CellValue>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxExport.write(layout, rows.iterator(), out);
        return out.toByteArray();
    }

    private static XSSFWorkbook open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
