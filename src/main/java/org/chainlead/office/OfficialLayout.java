package org.chainlead.office;

import static org.chainlead.common.Texts.t;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** Lays an official document out, part by part from the top (GB/T 9704-2012 clause 7). */
final class OfficialLayout {

    private static final String RED = "FF0000";

    /** The mark's upper edge is 35 mm below that of the type area (7.2.4). */
    private static final int MARK_BEFORE = 1_984;

    private static final int MARK_LARGEST = 48;
    private static final int MARK_SMALLEST = 22;
    private static final int TYPE_WIDTH_POINTS = 442;

    /** The red line is 4 mm below the number (7.2.7), in points. */
    private static final int RED_LINE_SPACE = 11;

    private static final int RED_LINE_EIGHTHS = 16;

    /** The date stands four characters from the right edge, the seal over it (7.3.5.1). */
    private static final int DATE_RIGHT = 4;

    /** An ideographic space moves the text one character in without shortening the red line below it. */
    private static final String ONE_IN = "\u3000";

    private final OfficialDocument content;
    private final XWPFDocument document = WordPage.official();

    OfficialLayout(OfficialDocument content) {
        this.content = content;
        document.getProperties().getCoreProperties().setTitle(PlainText.clean(content.title()));
    }

    XWPFDocument layOut() {
        boolean redHead = !content.issuerMark().isBlank();
        if (redHead) {
            mark();
        }
        number(redHead);
        title(redHead);
        if (!content.addressees().isBlank()) {
            WordText.run(line(1), t("office.word.addressees", content.addressees()), WordFace.BODY);
        }
        content.body().forEach(this::block);
        attachments();
        signature();
        if (!content.note().isBlank()) {
            WordText.run(WordText.indented(line(0)), t("office.word.note", content.note()), WordFace.BODY);
        }
        OfficialDocument.Imprint imprint = content.imprint();
        if (imprint != null) {
            ImprintLayout.add(document, imprint);
        }
        return document;
    }

    private void mark() {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingBefore(MARK_BEFORE);
        int fitting = (int) (TYPE_WIDTH_POINTS / Math.max(1, WordText.characters(content.issuerMark())));
        int points = Math.max(MARK_SMALLEST, Math.min(MARK_LARGEST, fitting));
        WordText.run(
                paragraph, content.issuerMark(), WordFace.TITLE.sized(points).colored(RED));
    }

    /** Centred; with a signer on the left, and the signer on the right (7.2.5, 7.2.6). */
    private void number(boolean redHead) {
        if (content.number().isBlank() && !redHead) {
            return;
        }
        XWPFParagraph paragraph = line(redHead ? 2 : 0);
        if (content.signer().isBlank()) {
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            WordText.run(paragraph, content.number(), WordFace.BODY);
        } else {
            tab(paragraph, STTabJc.RIGHT, WordPage.TYPE_WIDTH - WordPage.CHARACTER);
            WordText.run(paragraph, ONE_IN + content.number() + "\t" + t("office.word.signer"), WordFace.BODY);
            WordText.run(paragraph, content.signer(), WordFace.SCRIPT);
        }
        if (redHead) {
            redLine(paragraph);
        }
    }

    private static void redLine(XWPFParagraph paragraph) {
        var bottom = WordText.properties(paragraph).addNewPBdr().addNewBottom();
        bottom.setVal(STBorder.SINGLE);
        bottom.setColor(RED);
        bottom.setSz(BigInteger.valueOf(RED_LINE_EIGHTHS));
        bottom.setSpace(BigInteger.valueOf(RED_LINE_SPACE));
    }

    private void title(boolean redHead) {
        List<String> lines = content.title().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            XWPFParagraph paragraph =
                    line(i == 0 && (redHead || !content.number().isBlank()) ? 2 : 0);
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            WordText.run(paragraph, lines.get(i), WordFace.TITLE);
        }
    }

    private void block(DocumentBlock block) {
        switch (block) {
            case DocumentBlock.Heading heading -> heading(heading);
            case DocumentBlock.Paragraph paragraph ->
                paragraph
                        .text()
                        .lines()
                        .filter(text -> !text.isBlank())
                        .forEach(text -> WordText.run(WordText.indented(line(0)), PlainText.trim(text), WordFace.BODY));
            case DocumentBlock.Table table ->
                WordTable.add(
                        document,
                        table.columns(),
                        WordPage.TYPE_WIDTH,
                        table.rows().iterator());
        }
    }

    private void heading(DocumentBlock.Heading heading) {
        XWPFParagraph paragraph = WordText.indented(line(0));
        WordText.properties(paragraph).addNewOutlineLvl().setVal(BigInteger.valueOf(heading.level() - 1L));
        WordText.run(paragraph, heading.number() + heading.text(), WordFace.ofLevel(heading.level()));
        if (heading.rest().isBlank()) {
            paragraph.setKeepNext(true);
        } else {
            WordText.run(paragraph, heading.rest(), WordFace.BODY);
        }
    }

    /** One line below the body, two characters in; names without a stop, second lines below the first word (7.3.4). */
    private void attachments() {
        List<String> names = content.attachments();
        for (int i = 0; i < names.size(); i++) {
            String label = i == 0 ? t("office.word.attachments") : "";
            String number = names.size() == 1 ? "" : t("office.word.level3", i + 1);
            int label3 = i == 0 ? 3 : 0;
            int numbered = number.isEmpty() ? 0 : 1;
            XWPFParagraph paragraph = WordText.hanging(line(i == 0 ? 1 : 0), 5 + numbered, label3 + numbered);
            WordText.run(paragraph, label + number + names.get(i), WordFace.BODY);
        }
    }

    /** The organ centred over its date (7.3.5.1); both stay on one page with each other. */
    private void signature() {
        LocalDate date = content.date();
        if (date == null || content.signature().isBlank()) {
            return;
        }
        String day = t("office.word.date", date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        double half = Math.max(DATE_RIGHT + WordText.characters(day) / 2, WordText.characters(content.signature()) / 2);
        int center = WordPage.TYPE_WIDTH - (int) (half * WordPage.CHARACTER);
        XWPFParagraph organ = line(2);
        organ.setKeepNext(true);
        centered(organ, center, content.signature());
        centered(line(0), center, day);
    }

    /** By a tab and not by indents, so that both lines share their centre in any font. */
    private static void centered(XWPFParagraph paragraph, int position, String text) {
        tab(paragraph, STTabJc.CENTER, position);
        WordText.run(paragraph, "\t" + text, WordFace.BODY);
    }

    private XWPFParagraph line(int emptyLinesBefore) {
        return WordText.onLines(document.createParagraph(), emptyLinesBefore);
    }

    static void tab(XWPFParagraph paragraph, STTabJc.Enum kind, int position) {
        CTTabStop stop = WordText.properties(paragraph).addNewTabs().addNewTab();
        stop.setVal(kind);
        stop.setPos(BigInteger.valueOf(position));
    }
}
