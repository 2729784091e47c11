package org.chainlead.office;

import static org.chainlead.common.Texts.t;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocDefaults;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * The page of GB/T 9704-2012 clauses 5 and 7.5: A4, top 37 mm, binding edge 28 mm, type area 156 × 225 mm with 22 lines
 * of 28 characters, page number between dashes 7 mm below it, outside. Lengths are in twentieths of a point (1 mm =
 * 56.69).
 */
final class WordPage {

    static final int WIDTH = 11_906;
    static final int HEIGHT = 16_838;
    static final int TOP = 2_098;
    static final int LEFT = 1_587;

    /** 156 mm. */
    static final int TYPE_WIDTH = 8_844;

    /** 225 mm. */
    static final int TYPE_HEIGHT = 12_756;

    /** 225 mm divided by 22 lines, rounded down so that the 22nd still fits. */
    static final int LINE = 579;

    /** 156 mm divided by 28 characters, rounded down so that the 28th still fits: 15.75 pt. */
    static final int CHARACTER = 315;

    /** A list has the same margin on all sides: 20 mm. */
    static final int LIST_MARGIN = 1_134;

    /** From the lower edge of the paper to that of the page number: its dash is 7 mm below the type area. */
    private static final int FOOTER = 1_439;

    private static final int LIST_FOOTER = LIST_MARGIN / 2;

    private static final String DASH = "\u2014";

    private WordPage() {}

    /** An empty document of the standard's page. */
    static XWPFDocument official() {
        XWPFDocument document = document();
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        size(section, WIDTH, HEIGHT, STPageOrientation.PORTRAIT);
        margins(section, TOP, LEFT, WIDTH - LEFT - TYPE_WIDTH, HEIGHT - TOP - TYPE_HEIGHT, FOOTER);
        CTDocGrid grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(LINE));
        document.setEvenAndOddHeadings(true);
        pageNumber(document, HeaderFooterType.DEFAULT);
        pageNumber(document, HeaderFooterType.EVEN);
        return document;
    }

    /** An empty document of A4 landscape pages for lists. */
    static XWPFDocument landscape() {
        XWPFDocument document = document();
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        size(section, HEIGHT, WIDTH, STPageOrientation.LANDSCAPE);
        margins(section, LIST_MARGIN, LIST_MARGIN, LIST_MARGIN, LIST_MARGIN, LIST_FOOTER);
        return document;
    }

    private static XWPFDocument document() {
        XWPFDocument document = new XWPFDocument();
        document.getProperties().getCoreProperties().setCreator(t("office.creator"));
        CTStyles styles = CTStyles.Factory.newInstance();
        CTDocDefaults defaults = styles.addNewDocDefaults();
        CTRPr run = defaults.addNewRPrDefault().addNewRPr();
        fonts(run.addNewRFonts(), WordFace.BODY.font());
        run.addNewSz().setVal(BigInteger.valueOf(2L * WordFace.BODY.points()));
        run.addNewLang().setEastAsia("zh-CN");
        // The grid tells the 22 lines; characters are narrowed by their spacing, not by the grid, since not every
        // program can make a cell of the grid narrower than its character.
        CTPPrGeneral paragraph = defaults.addNewPPrDefault().addNewPPr();
        paragraph.addNewSnapToGrid().setVal(false);
        // Otherwise a page ends early to keep two lines together, and has not its 22.
        paragraph.addNewWidowControl().setVal(false);
        CTStyle normal = styles.addNewStyle();
        normal.setType(STStyleType.PARAGRAPH);
        normal.setStyleId("Normal");
        normal.setDefault(true);
        normal.addNewName().setVal("Normal");
        document.createStyles().setStyles(styles);
        return document;
    }

    private static void size(CTSectPr section, int width, int height, STPageOrientation.Enum orientation) {
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(width));
        size.setH(BigInteger.valueOf(height));
        size.setOrient(orientation);
    }

    private static void margins(CTSectPr section, int top, int left, int right, int bottom, int footer) {
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(top));
        margins.setLeft(BigInteger.valueOf(left));
        margins.setRight(BigInteger.valueOf(right));
        margins.setBottom(BigInteger.valueOf(bottom));
        margins.setHeader(BigInteger.valueOf(top / 2));
        margins.setFooter(BigInteger.valueOf(footer));
        margins.setGutter(BigInteger.ZERO);
    }

    /** Odd pages on the right, even ones on the left, one character from the edge. */
    private static void pageNumber(XWPFDocument document, HeaderFooterType type) {
        XWPFParagraph paragraph = document.createFooter(type).createParagraph();
        boolean odd = type == HeaderFooterType.DEFAULT;
        int character = WordFace.PAGE_NUMBER.points() * 20;
        paragraph.setAlignment(odd ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
        if (odd) {
            paragraph.setIndentationRight(character);
        } else {
            paragraph.setIndentationLeft(character);
        }
        WordText.run(paragraph, DASH + " ", WordFace.PAGE_NUMBER);
        CTSimpleField field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        WordText.dress(new XWPFRun(field.addNewR(), paragraph), "1", WordFace.PAGE_NUMBER);
        WordText.run(paragraph, " " + DASH, WordFace.PAGE_NUMBER);
    }

    static void fonts(CTFonts fonts, String name) {
        fonts.setAscii(name);
        fonts.setHAnsi(name);
        fonts.setEastAsia(name);
        fonts.setCs(name);
    }
}
