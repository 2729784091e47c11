package org.chainlead.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageEstimateTests {

    /** A title takes a line and the one under it; the rest of a page is text. */
    @ParameterizedTest(name = "{0} characters: {1} lines, {2} pages")
    @CsvSource({"1, 3, 1", "26, 3, 1", "27, 4, 1", "558, 22, 1", "559, 23, 2", "1174, 44, 2", "1175, 45, 3"})
    void textFillsLinesOf28Characters(int characters, int lines, int pages) {
        OfficialDocument paper =
                OfficialDocument.titled("通知").paragraph("文".repeat(characters)).build();
        assertThat(PageEstimate.lines(paper)).isEqualTo(lines);
        assertThat(PageEstimate.pages(paper)).isEqualTo(pages);
    }

    @Test
    void everyPartOfALetterTakesItsRoom() {
        OfficialDocument.Builder paper = OfficialDocument.titled("关于加快推进重点任务有关工作情况的督办函件")
                .issuerMark("州政府督查室")
                .addressees("州工业和信息化局")
                .heading(1, "督办事项")
                .item(2, "一", "文".repeat(30))
                .paragraph("甲\n乙");
        assertThat(PageEstimate.lines(paper.build()))
                .as("head 10, title 2+1, to 1, heading 1, item 2, two lines")
                .isEqualTo(19);
        paper.signature("州政府督查室", LocalDate.of(2023, 3, 13)).imprint("", "州政府督查室", LocalDate.of(2023, 3, 13));
        assertThat(PageEstimate.lines(paper.build()))
                .as("seal and date 4, imprint 3")
                .isEqualTo(26);
    }

    @Test
    void aRowIsAsHighAsItsLongestCell() {
        List<SheetColumn> columns = List.of(new SheetColumn("单位", 10), new SheetColumn("情况", 10));
        OfficialDocument paper = OfficialDocument.titled("表")
                .table(columns, List.of(List.of("甲", "乙"), List.of("甲", "文".repeat(15))))
                .build();
        assertThat(PageEstimate.lines(paper)).isEqualTo(2 + 1 + 1 + 2);
    }
}
