package org.chainlead.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.chainlead.testing.LibreOffice;
import org.chainlead.testing.LibreOffice.Piece;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;

class OfficialDocumentTests {

    private static final double MM = 72 / 25.4;
    private static final double LEFT = 28 * MM;
    private static final double RIGHT = (28 + 156) * MM;

    @Test
    void theTwentyThirdLineOpensTheSecondPage() {
        OfficialDocument.Builder document = OfficialDocument.titled("关于测试行数的通知");
        IntStream.rangeClosed(2, 23).forEach(i -> document.paragraph("第" + i + "行"));

        List<String> pages = LibreOffice.pages(pdf(document.build()));

        assertThat(pages).hasSize(2);
        assertThat(lines(pages.get(0))).hasSize(23).contains("第22行").last().isEqualTo("—1—");
        assertThat(lines(pages.get(1))).containsExactly("第23行", "—2—");
    }

    /** 22 lines of 28 characters fill the page exactly; one character more opens the second page. */
    @Test
    void theTwentyThirdFullLineOpensTheSecondPage() {
        int full = 26 + 20 * 28;
        Path one = pdf(OfficialDocument.titled("标题").paragraph("督".repeat(full)).build());
        Path two = pdf(
                OfficialDocument.titled("标题").paragraph("督".repeat(full + 28)).build());

        assertThat(LibreOffice.pages(one)).hasSize(1);
        assertThat(lines(LibreOffice.pages(one).getFirst()))
                .hasSize(23)
                .endsWith("督".repeat(28), "—1—")
                .first()
                .isEqualTo("标题");
        assertThat(LibreOffice.pages(two)).hasSize(2);
        assertThat(lines(LibreOffice.pages(two).getFirst())).hasSize(23).endsWith("督".repeat(28), "—1—");
        assertThat(lines(LibreOffice.pages(two).getLast())).containsExactly("督".repeat(28), "—2—");
    }

    @Test
    void aLineHoldsTwentyEightCharactersInsideTheTypeArea() {
        OfficialDocument document = OfficialDocument.titled("标题")
                .paragraph("督".repeat(26 + 28 + 28 + 3))
                .build();

        Path pdf = pdf(document);

        assertThat(lines(LibreOffice.pages(pdf).getFirst()))
                .containsExactly("标题", "督".repeat(26), "督".repeat(28), "督".repeat(28), "督督督", "—1—");
        Piece full = find(pdf, "督".repeat(28));
        assertThat(full.left()).isCloseTo(LEFT, within(1.0));
        assertThat(full.right()).isCloseTo(RIGHT, within(1.5));
        assertThat(find(pdf, "标题").top()).isGreaterThanOrEqualTo(37 * MM - 1);
        assertThat(LibreOffice.pageSize(pdf)[0]).isCloseTo(210 * MM, within(1.0));
        assertThat(LibreOffice.pageSize(pdf)[1]).isCloseTo(297 * MM, within(1.0));
    }

    @Test
    void allPartsStandInTheirOrder() {
        Path pdf = pdf(full());
        LibreOffice.picture(pdf, 1);

        String text = String.join("\n", LibreOffice.pages(pdf)).replace(" ", "");

        assertThat(text)
                .containsSubsequence(
                        "某某州人民政府督查室",
                        "某政督〔2023〕12号",
                        "签发人：",
                        "督办函",
                        "州工业和信息化局：",
                        "一、总体要求",
                        "（一）加快进度。",
                        "1.按时报送",
                        "（1）逐项",
                        "（2）逐条",
                        "二、工作要求",
                        "（一）",
                        "附件：1.任务清单",
                        "2.联络员名单",
                        "2023年3月13日",
                        "（联系人：",
                        "抄送：",
                        "2023年3月14日印发");
    }

    @Test
    void theSignatureIsCentredOverItsDate() {
        Path pdf = pdf(OfficialDocument.titled("标题")
                .paragraph("正文")
                .signature("州政府督查室", LocalDate.of(2023, 3, 13))
                .build());
        Piece date = find(pdf, "2023年3月13日");

        assertThat(find(pdf, "州政府督查室").center()).isCloseTo(date.center(), within(1.0));
        assertThat(date.right()).isCloseTo(RIGHT - 4 * 15.75, within(20.0));
    }

    @Test
    void theImprintStandsBetweenLinesAtTheFootOfTheLastPage() throws IOException {
        Path pdf = pdf(full());
        assertThat(find(pdf, "2023年3月14日印发").right()).isCloseTo(RIGHT - 14, within(2.0));
        assertThat(find(pdf, "抄送：州长，各副州长。").left()).isCloseTo(LEFT + 14, within(2.0));

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(write(full())))) {
            XWPFTable table = document.getTables().getLast();
            CTTblPPr place = table.getCTTbl().getTblPr().getTblpPr();
            assertThat(place.getVertAnchor()).isEqualTo(STVAnchor.MARGIN);
            assertThat(place.getTblpYSpec()).isEqualTo(STYAlign.BOTTOM);
            assertThat(table.getTopBorderSize()).isEqualTo(8);
            assertThat(table.getInsideHBorderSize()).isEqualTo(6);
            assertThat(table.getBottomBorderSize()).isEqualTo(8);
        }
    }

    @Test
    void pagesAreNumberedOutsideSevenMillimetresBelowTheText() {
        Path pdf = pdf(OfficialDocument.titled("标题")
                .paragraph(IntStream.range(0, 30).mapToObj(i -> "第" + i + "行").collect(Collectors.joining("\n")))
                .build());

        assertThat(find(pdf, "—1—").right()).isCloseTo(RIGHT - 14, within(2.0));
        assertThat(find(pdf, "—2—").left()).isCloseTo(LEFT + 14, within(2.0));
        assertThat(find(pdf, "—1—").middle()).isCloseTo((37 + 225 + 7) * MM, within(MM));
    }

    @Test
    void namesTheFontsOfTheStandardAndShipsNone() throws IOException {
        byte[] file = write(full());
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(font(document, "关于")).isEqualTo("方正小标宋简体 22");
            assertThat(font(document, "一、总体要求")).isEqualTo("黑体 16");
            assertThat(font(document, "（一）加快进度")).isEqualTo("楷体_GB2312 16");
            assertThat(font(document, "现将")).isEqualTo("仿宋_GB2312 16");
            assertThat(font(document, "抄送")).isEqualTo("仿宋_GB2312 14");
            assertThat(document.getPackage().getPartsByName(Pattern.compile(".*font.*odttf")))
                    .isEmpty();
        }
    }

    @Test
    void aTableFillsTheTypeAreaAndRepeatsItsHead() {
        List<SheetColumn> columns = List.of(new SheetColumn("序号", 6), new SheetColumn("任务", 30));
        List<List<String>> rows = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> List.of(String.valueOf(i), "任务内容"))
                .toList();
        Path pdf = pdf(OfficialDocument.titled("标题")
                .paragraph("情况如下：")
                .table(columns, rows)
                .paragraph("特此函告。")
                .build());

        List<String> pages = LibreOffice.pages(pdf);
        assertThat(pages).hasSize(2).allMatch(page -> page.contains("序号"));
        assertThat(pages.get(1)).contains("40", "特此函告。");
    }

    @Test
    void rareCharactersSurviveAndControlCharactersGo() throws IOException {
        byte[] file =
                write(OfficialDocument.titled("𠮷\u0001䶮").paragraph("𠮷䶮").build());
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("𠮷䶮", "𠮷䶮");
        }
    }

    private static OfficialDocument full() {
        return OfficialDocument.titled("关于加快推进绿色硅产业链重点任务的\n督办函")
                .issuerMark("某某州人民政府督查室")
                .number("某政督〔2023〕12号")
                .signer("某某某")
                .addressees("州工业和信息化局")
                .paragraph("现将有关事项函告如下，请认真抓好落实。")
                .heading(1, "总体要求")
                .item(2, "加快进度。", "请对照目标任务，倒排工期。")
                .item(3, "按时报送。", "每月20日前报送进展。")
                .item(4, "逐项", "核对。")
                .item(4, "逐条", "销号。")
                .heading(1, "工作要求")
                .item(2, "压实责任。", "请于收到本函之日起5个工作日内书面回复。")
                .attachments(List.of("任务清单", "联络员名单"))
                .signature("某某州人民政府督查室", LocalDate.of(2023, 3, 13))
                .note("联系人：督查一科，电话：0878-1234567")
                .imprint("州长，各副州长", "某某州人民政府督查室", LocalDate.of(2023, 3, 14))
                .build();
    }

    private static String font(XWPFDocument document, String beginning) {
        return Stream.concat(
                        document.getParagraphs().stream(),
                        document.getTables().stream()
                                .flatMap(table -> table.getRow(0).getCell(0).getParagraphs().stream()))
                .filter(paragraph -> paragraph.getText().startsWith(beginning))
                .map(paragraph -> paragraph.getRuns().getFirst())
                .map(run -> run.getFontFamily(org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange.eastAsia) + " "
                        + run.getFontSizeAsDouble().intValue())
                .findFirst()
                .orElseThrow();
    }

    private static Path pdf(OfficialDocument document) {
        return LibreOffice.pdf(write(document), "docx");
    }

    private static byte[] write(OfficialDocument document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxExport.write(document, out);
        return out.toByteArray();
    }

    private static List<String> lines(String page) {
        return Arrays.stream(page.split("\n"))
                .map(line -> line.replace(" ", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Piece find(Path pdf, String text) {
        List<Piece> pieces = LibreOffice.pieces(pdf);
        return pieces.stream()
                .filter(piece -> piece.text().equals(text))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError(
                        text + " not among " + pieces.stream().map(Piece::text).toList()));
    }
}
