package org.chainlead.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.chainlead.office.DocumentBlock;
import org.chainlead.office.DocxExport;
import org.chainlead.office.OfficialDocument;
import org.chainlead.task.TaskId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind of notice speaks in words of its own, on the screen and in the .docx. */
class NoticeTemplateTests {

    private static final LocalDate DUE = LocalDate.of(2023, 3, 27);

    @Test
    void noTwoKindsSayTheSame() {
        for (int part = 0; part < 6; part++) {
            List<String> said = new ArrayList<>();
            for (NoticeTemplate kind : NoticeTemplate.values()) {
                said.add(parts(kind).get(part));
            }
            if (part == 2) {
                assertThat(said.subList(0, 3)).doesNotHaveDuplicates();
            } else {
                assertThat(new HashSet<>(said)).as("part %s of %s", part, said).hasSize(said.size());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "REMINDER, 提醒单, 下列2项督办事项进展偏慢, 提醒事项, 2023年3月27日前书面回复办理进展, 将发出警示单, 特此提醒。",
        "WARNING, 警示单, 下列2项督办事项低于序时进度, 整改要求, 2023年3月27日前书面报告滞后原因, 将发督办函, 特此警示。",
        "SUPERVISION, 督办函, 下列2项督办事项予以督办, 办理要求, 2023年3月27日前将办理结果书面函复, 将约谈单位负责人, 特此函达",
        "INTERVIEW, 约谈记录, 因下列2项督办事项推进不力, 整改要求, 2023年3月27日前整改到位, 提请问责, 约谈对象（签字）"
    })
    void theKindFillsItsWords(
            NoticeKind kind, String title, String opening, String heading, String due, String then, String closing)
            throws IOException {
        NoticeTemplate template = NoticeTemplate.of(kind);
        assertThat(template.title("路网建设")).contains("“路网建设”").endsWith(title);
        OfficialDocument paper = paper(draft(kind).with(template.wording(2)));
        assertThat(String.join("\n", lines(paper))).contains(opening, heading, due, then, closing);
        assertThat(word(paper)).contains(opening, heading, due, then, closing);
    }

    /** What was issued before kinds had words of their own is printed as it was. */
    @ParameterizedTest
    @EnumSource(
            value = NoticeKind.class,
            names = {"REMINDER", "WARNING", "SUPERVISION"})
    void aDocumentFromBeforeKeepsItsLayout(NoticeKind kind) {
        assertThat(lines(paper(draft(kind))))
                .containsExactly("一、督办事项", "（一）路网建设", "二、办理要求", "查明原因", "三、办理时限", "请于2023年3月27日前书面回复办理情况，并附佐证材料。");
    }

    private static List<String> parts(NoticeTemplate kind) {
        NoticeWording words = kind.wording(1);
        return List.of(
                kind.title("甲"), words.opening(), kind.demands(), kind.due("今天"), words.consequence(), words.closing());
    }

    private static NoticeDraft draft(NoticeKind kind) {
        return new NoticeDraft(kind, List.of(TaskId.random()), List.of(), List.of(), "标题", "", "查明原因", DUE);
    }

    private static OfficialDocument paper(NoticeDraft draft) {
        return new NoticePaper("督查室", "", null, "州工业和信息化局", "", List.of("路网建设"), "").of(draft);
    }

    private static List<String> lines(OfficialDocument paper) {
        return paper.body().stream()
                .map(block -> switch (block) {
                    case DocumentBlock.Heading heading -> heading.number() + heading.text();
                    case DocumentBlock.Paragraph paragraph -> paragraph.text();
                    case DocumentBlock.Table table ->
                        Arrays.toString(table.rows().toArray());
                })
                .toList();
    }

    private static String word(OfficialDocument paper) throws IOException {
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        DocxExport.write(paper, docx);
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(docx.toByteArray()))) {
            return String.join(
                    "\n",
                    read.getParagraphs().stream().map(XWPFParagraph::getText).toList());
        }
    }
}
