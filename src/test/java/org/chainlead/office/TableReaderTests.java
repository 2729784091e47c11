package org.chainlead.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.chainlead.testing.LibreOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTests {

    @ParameterizedTest
    @ValueSource(strings = {"任务.xlsx", "任务.xls"})
    void readsTypedCellsWithTheirAddresses(String name) throws IOException {
        TableSheet sheet = read(name, workbook(name)).firstVisible();

        assertThat(sheet.name()).isEqualTo("任务清单");
        assertThat(sheet.rows()).extracting(TableRow::number).containsExactly(1, 2, 4, 5, 6);
        TableCell title = sheet.row(2).cell(1);
        assertThat(title.address()).isEqualTo("A2");
        assertThat(title.text()).isEqualTo("壮大产业集群𠮷䶮");
        assertThat(title.kind()).isEqualTo(CellKind.TEXT);
        assertThat(sheet.row(2).cell(2).kind()).isEqualTo(CellKind.NUMBER);
        assertThat(sheet.row(2).cell(2).number()).isEqualByComparingTo("12.5");
        assertThat(sheet.row(2).cell(3).kind()).isEqualTo(CellKind.DATE);
        assertThat(sheet.row(2).cell(3).date()).isEqualTo(LocalDate.of(2023, 6, 30));
        assertThat(sheet.row(2).cell(9).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"任务.xlsx", "任务.xls"})
    void fillsMergedCellsAndMarksTheCopies(String name) throws IOException {
        TableSheet sheet = read(name, workbook(name)).firstVisible();

        assertThat(sheet.row(4).cell(1).merged()).isFalse();
        assertThat(sheet.row(5).cell(1).text()).isEqualTo("州工业和信息化局");
        assertThat(sheet.row(5).cell(1).merged()).isTrue();
        assertThat(sheet.row(6).cell(1).address()).isEqualTo("A6");
        assertThat(sheet.row(7).cell(1).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"任务.xlsx", "任务.xls"})
    void takesTheRememberedValueOfAFormulaAndNeverComputes(String name) throws IOException {
        TableSheet sheet = read(name, workbook(name)).firstVisible();

        assertThat(sheet.row(4).cell(2).number()).isEqualByComparingTo("99");
        assertThat(sheet.row(4).cell(3).isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void readsWhatAnotherOfficeProgramWrote(String extension) throws IOException {
        byte[] file = LibreOffice.convert(workbook("任务.xls"), "xls", "ods");
        byte[] again = LibreOffice.convert(file, "ods", extension);
        TableSheet sheet = read("任务." + extension, again).firstVisible();

        assertThat(sheet.row(2).cell(1).text()).isEqualTo("壮大产业集群𠮷䶮");
        assertThat(sheet.row(2).cell(2).number()).isEqualByComparingTo("12.5");
        assertThat(sheet.row(2).cell(3).date()).isEqualTo(LocalDate.of(2023, 6, 30));
        assertThat(sheet.row(2).cell(3).text()).isEqualTo("2023年6月30日");
        assertThat(sheet.row(6).cell(1).text()).isEqualTo("州工业和信息化局");
        assertThat(sheet.row(6).cell(1).merged()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void readsCsvInEveryUsualEncoding(String charset) {
        String text = "编号,任务,牵头单位\r\n1.1,\"壮大,“集群”\n第二行\",州工信局\r\n4.1,\"他说\"\"好\"\"\",龑\u4DAE\n";
        TableSheet sheet =
                read("任务.csv", text.getBytes(Charset.forName(charset))).firstVisible();

        assertThat(sheet.row(1).cell(3).text()).isEqualTo("牵头单位");
        assertThat(sheet.row(2).cell(2).text()).isEqualTo("壮大,“集群”\n第二行");
        assertThat(sheet.row(3).cell(2).text()).isEqualTo("他说\"好\"");
        assertThat(sheet.row(3).cell(3).text()).isEqualTo("龑䶮");
    }

    @Test
    void readsTheHundredTasksOf2023() throws IOException {
        TableSheet sheet = TableReader.read("任务.csv", Path.of("db", "demo", "tasks-2023.csv"))
                .firstVisible();
        int deadline = sheet.row(1).cells().stream()
                .filter(cell -> cell.text().equals("完成时限"))
                .findFirst()
                .orElseThrow()
                .column();

        assertThat(sheet.rows()).hasSize(101);
        assertThat(sheet.rows().stream().skip(1).map(row -> row.cell(deadline)).filter(cell -> !cell.isEmpty()))
                .allMatch(cell -> cell.asDate(2023).isPresent());
    }

    @Test
    void skipsTheMarkOfUtf8AndKeepsCharactersOutsideTheBasicPlane() {
        TableSheet sheet =
                read("名单.csv", "\uFEFF𠮷\t䶮\n".getBytes(StandardCharsets.UTF_8)).firstVisible();
        assertThat(sheet.row(1).cells()).extracting(TableCell::text).containsExactly("𠮷", "䶮");

        TableSheet gb =
                read("名单.csv", "𠮷,䶮\n".getBytes(Charset.forName("GB18030"))).firstVisible();
        assertThat(gb.row(1).cells()).extracting(TableCell::text).containsExactly("𠮷", "䶮");
    }

    @Test
    void readsAPastedTableAndKeepsQuotationMarks() {
        TableSheet sheet =
                TableReader.readPasted("\"十四五\"规划\t\"有\"\r\n\"两\n行\"\t3\r\n").firstVisible();

        assertThat(sheet.row(1).cells()).extracting(TableCell::text).containsExactly("\"十四五\"规划", "\"有\"");
        assertThat(sheet.row(2).cells()).extracting(TableCell::text).containsExactly("两\n行", "3");
    }

    @Test
    void dropsSpacesOfEveryKindAndReadsFullWidthFigures() {
        TableCell cell = TableReader.readPasted("\u3000\u00a0 １２．５ \u200b\t1,234.5\t12万")
                .firstVisible()
                .row(1)
                .cell(1);
        TableRow row =
                TableReader.readPasted("１２．５\t1,234.5\t12万").firstVisible().row(1);

        assertThat(cell.text()).isEqualTo("１２．５");
        assertThat(cell.asNumber()).hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("12.5"));
        assertThat(row.cell(2).asNumber()).hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("1234.5"));
        assertThat(row.cell(3).asNumber()).isEmpty();
        assertThat(TableReader.readPasted("６月底").firstVisible().row(1).cell(1).asDate(2023))
                .contains(LocalDate.of(2023, 6, 30));
    }

    @Test
    void acceptsEtThatIsXlsxInside() throws IOException {
        assertThat(read("任务.et", workbook("任务.xlsx")).sheets()).hasSize(1);
    }

    @Test
    void showsLongNumbersWholeAndKnowsTheChineseDateFormats() throws IOException {
        byte[] file;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Row row = workbook.createSheet("表").createRow(0);
            row.createCell(0).setCellValue(13_887_801_234_567d);
            Cell date = row.createCell(1);
            date.setCellValue(45_107);
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat((short) 31);
            date.setCellStyle(style);
            for (String format : new String[] {"yyyy\"年\"m\"月\"", "yyyy\"年\"m\"月\"d\"日\""}) {
                Cell month = row.createCell(row.getLastCellNum());
                month.setCellValue(LocalDate.of(2023, 6, 1));
                CellStyle shown = workbook.createCellStyle();
                shown.setDataFormat(workbook.createDataFormat().getFormat(format));
                month.setCellStyle(shown);
            }
            file = bytes(workbook);
        }
        TableRow row = read("表.xlsx", file).firstVisible().row(1);

        assertThat(row.cell(3).text()).isEqualTo("2023年6月");
        assertThat(row.cell(3).asDate(2020)).contains(LocalDate.of(2023, 6, 30));
        assertThat(row.cell(4).text()).isEqualTo("2023年6月1日");
        assertThat(row.cell(4).asDate(2020)).contains(LocalDate.of(2023, 6, 1));

        assertThat(row.cell(1).text()).isEqualTo("13887801234567");
        assertThat(row.cell(2).date()).isEqualTo(LocalDate.of(2023, 6, 30));
        assertThat(row.cell(2).text()).isEqualTo("2023-06-30");
    }

    @Test
    void leavesOutEmptySheetsAndMarksHiddenOnes() throws IOException {
        byte[] file;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("选项").createRow(0).createCell(0).setCellValue("是");
            workbook.createSheet("空");
            workbook.createSheet("任务").createRow(0).createCell(0).setCellValue("任务");
            workbook.setActiveSheet(2);
            workbook.setSheetHidden(0, true);
            file = bytes(workbook);
        }
        TableFile read = read("任务.xlsx", file);

        assertThat(read.sheets()).extracting(TableSheet::name).containsExactly("选项", "任务");
        assertThat(read.sheets()).extracting(TableSheet::hidden).containsExactly(true, false);
        assertThat(read.firstVisible().name()).isEqualTo("任务");
    }

    @Test
    void namesColumnsAsSpreadsheetsDo() {
        assertThat(List.of(1, 26, 27, 52, 53, 702, 703))
                .extracting(TableSheet::columnName)
                .containsExactly("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA");
    }

    static TableFile read(String name, byte[] file) {
        return TableReader.read(name, new ByteArrayInputStream(file));
    }

    static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    /** Row 1 header; row 2 typed cells; rows 4 to 6 merged in column A; a formula that remembers 99, and a lie. */
    static byte[] workbook(String name) throws IOException {
        try (Workbook workbook = name.endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("任务清单");
            sheet.createRow(0).createCell(0).setCellValue("任务");
            Row typed = sheet.createRow(1);
            typed.createCell(0).setCellValue("\u3000壮大产业集群𠮷䶮 ");
            typed.createCell(1).setCellValue(12.5);
            Cell date = typed.createCell(2);
            date.setCellValue(LocalDate.of(2023, 6, 30));
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            date.setCellStyle(style);
            for (int i = 3; i < 6; i++) {
                sheet.createRow(i).createCell(1).setCellValue(i);
            }
            sheet.getRow(3).createCell(0).setCellValue("州工业和信息化局");
            sheet.addMergedRegion(new CellRangeAddress(3, 9, 0, 0));
            Cell formula = sheet.getRow(3).createCell(1);
            formula.setCellFormula("1+1");
            formula.setCellValue(99);
            Cell error = sheet.getRow(3).createCell(2);
            error.setCellFormula("1/0");
            error.setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.DIV0.getCode());
            return bytes(workbook);
        }
    }
}
