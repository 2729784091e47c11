package org.chainlead.office;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/** Words into paragraphs, in the faces and on the lines of the standard. */
final class WordText {

    private WordText() {}

    /** A run in a face, at the end of a paragraph. */
    static void run(XWPFParagraph paragraph, String text, WordFace face) {
        dress(paragraph.createRun(), text, face);
    }

    static void dress(XWPFRun run, String text, WordFace face) {
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        WordPage.fonts(properties.addNewRFonts(), face.font());
        run.setColor(face.color());
        if (face.points() == WordFace.BODY.points()) {
            run.setCharacterSpacing(WordPage.CHARACTER - WordFace.BODY.points() * 20);
        }
        run.setFontSize(face.points());
        words(run, PlainText.clean(text));
    }

    /** Tabs and line ends are elements of their own in the format. */
    private static void words(XWPFRun run, String text) {
        for (String part : text.replace("\r\n", "\n").split("(?<=[\t\n])|(?=[\t\n])")) {
            switch (part) {
                case "\t" -> run.addTab();
                case "\n", "\r" -> run.addBreak();
                default -> run.setText(part, run.getCTR().sizeOfTArray());
            }
        }
    }

    /** On the lines of the page: exactly one line of 22 for each line of text. */
    static XWPFParagraph onLines(XWPFParagraph paragraph, int emptyLinesBefore) {
        CTSpacing spacing = properties(paragraph).addNewSpacing();
        spacing.setLine(BigInteger.valueOf(WordPage.LINE));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        spacing.setBefore(BigInteger.valueOf((long) emptyLinesBefore * WordPage.LINE));
        spacing.setAfter(BigInteger.ZERO);
        return paragraph;
    }

    /** First line two characters in, the others from the edge, both edges straight. */
    static XWPFParagraph indented(XWPFParagraph paragraph) {
        CTInd indent = properties(paragraph).addNewInd();
        indent.setFirstLineChars(BigInteger.valueOf(200));
        indent.setFirstLine(BigInteger.valueOf(2L * WordPage.CHARACTER));
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        return paragraph;
    }

    /** All lines this many characters in, the first one {@code hanging} characters less. */
    static XWPFParagraph hanging(XWPFParagraph paragraph, int left, int hanging) {
        paragraph.setIndentationLeft(left * WordPage.CHARACTER);
        paragraph.setIndentationHanging(hanging * WordPage.CHARACTER);
        return paragraph;
    }

    /** Characters a text takes on a line: one for a Chinese one, half for a Latin one. */
    static double characters(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x2E80 ? 0.5 : 1).sum();
    }

    static CTPPr properties(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }
}
