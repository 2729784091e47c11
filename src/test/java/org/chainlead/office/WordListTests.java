package org.chainlead.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.chainlead.common.Refusal;
import org.chainlead.testing.LibreOffice;
import org.junit.jupiter.api.Test;

class WordListTests {

    private final SheetLayout layout = SheetLayout.of(
                    "2023年重点任务清单",
                    List.of(
                            new SheetColumn("编号", 8),
                            new SheetColumn("任务", 40),
                            new SheetColumn("数值", 10),
                            new SheetColumn("时限", 12)))
            .withSubLines(List.of("筛选条件：全部"))
            .withFoot(FormFoot.blank());

    @Test
    void repeatsItsHeadOnEveryLandscapePage() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WordList.write(
                layout, IntStream.range(0, 60).mapToObj(WordListTests::row).iterator(), out);

        Path pdf = LibreOffice.pdf(out.toByteArray(), "docx");
        List<String> pages = LibreOffice.pages(pdf);
        LibreOffice.picture(pdf, 1);

        assertThat(pages).hasSizeGreaterThan(1).allMatch(page -> page.contains("编号") && page.contains("时限"));
        assertThat(pages.getFirst()).contains("年重点任务清单", "筛选条件：全部", "1.0", "2023-06-30", "12.5");
        assertThat(pages.getLast()).contains("1.59", "填报单位（盖章）");
        assertThat(LibreOffice.pageSize(pdf)[0]).isCloseTo(841.9, within(1.0));
    }

    @Test
    void longerListsAreSentToTheSpreadsheet() {
        assertThatThrownBy(() -> WordList.write(
                        layout,
                        IntStream.rangeClosed(0, WordList.MAX_ROWS)
                                .mapToObj(WordListTests::row)
                                .iterator(),
                        OutputStream.nullOutputStream()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("3000", ".xlsx"));
    }

    private static List<CellValue> row(int i) {
        return List.of(
                CellValue.text("1." + i),
                CellValue.text("壮大产业集群𠮷"),
                CellValue.number(new BigDecimal("12.5")),
                CellValue.date(LocalDate.of(2023, 6, 30)));
    }
}
