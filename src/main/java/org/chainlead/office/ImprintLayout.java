package org.chainlead.office;

import static org.chainlead.common.Texts.t;

import java.math.BigInteger;
import java.time.LocalDate;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STXAlign;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;

/**
 * The block on the last lines of the last page (GB/T 9704-2012 clause 7.4): copies, then printing office and date,
 * between lines as wide as the type area, the outer ones thicker. A floating table, since it stands at the foot of the
 * page whatever is above it; LibreOffice does not float a table of full width and shows it right below the text.
 */
final class ImprintLayout {

    /** 0.35 mm and 0.25 mm, in eighths of a point. */
    private static final int THICK = 8;

    private static final int THIN = 6;
    private static final String BLACK = "000000";
    private static final int CHARACTER = WordFace.IMPRINT.points() * 20;

    private final XWPFTable table;

    private ImprintLayout(XWPFTable table) {
        this.table = table;
    }

    static void add(XWPFDocument document, OfficialDocument.Imprint imprint) {
        new ImprintLayout(document.createTable(imprint.copies().isBlank() ? 1 : 2, 1)).fill(imprint);
        // A floating table hangs on the paragraph behind it.
        WordText.onLines(document.createParagraph(), 0);
    }

    private void fill(OfficialDocument.Imprint imprint) {
        atTheFoot();
        if (!imprint.copies().isBlank()) {
            XWPFParagraph copies = line(0);
            copies.setIndentationLeft(4 * CHARACTER);
            copies.setIndentationHanging(3 * CHARACTER);
            copies.setIndentationRight(CHARACTER);
            WordText.run(copies, t("office.word.copies", imprint.copies()), WordFace.IMPRINT);
        }
        XWPFParagraph printed = line(table.getNumberOfRows() - 1);
        printed.setIndentationLeft(CHARACTER);
        OfficialLayout.tab(printed, STTabJc.RIGHT, WordPage.TYPE_WIDTH - CHARACTER);
        LocalDate day = imprint.printedOn();
        String date = t("office.word.date", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        WordText.run(printed, imprint.printedBy() + "\t" + t("office.word.printed", date), WordFace.IMPRINT);
    }

    private void atTheFoot() {
        table.setWidth(WordPage.TYPE_WIDTH);
        noMargin(table.getCTTbl().getTblPr().addNewTblCellMar());
        table.setTopBorder(XWPFBorderType.SINGLE, THICK, 0, BLACK);
        table.setBottomBorder(XWPFBorderType.SINGLE, THICK, 0, BLACK);
        table.setInsideHBorder(XWPFBorderType.SINGLE, THIN, 0, BLACK);
        table.setLeftBorder(XWPFBorderType.NONE, 0, 0, BLACK);
        table.setRightBorder(XWPFBorderType.NONE, 0, 0, BLACK);
        table.getCTTbl().addNewTblGrid().addNewGridCol().setW(BigInteger.valueOf(WordPage.TYPE_WIDTH));
        CTTblPPr place = table.getCTTbl().getTblPr().addNewTblpPr();
        place.setHorzAnchor(STHAnchor.MARGIN);
        place.setVertAnchor(STVAnchor.MARGIN);
        place.setTblpXSpec(STXAlign.LEFT);
        place.setTblpYSpec(STYAlign.BOTTOM);
    }

    private static void noMargin(CTTblCellMar margin) {
        for (CTTblWidth side : new CTTblWidth[] {margin.addNewLeft(), margin.addNewRight()}) {
            side.setW(BigInteger.ZERO);
            side.setType(STTblWidth.DXA);
        }
    }

    private XWPFParagraph line(int row) {
        return WordText.onLines(table.getRow(row).getCell(0).getParagraphs().getFirst(), 0);
    }
}
