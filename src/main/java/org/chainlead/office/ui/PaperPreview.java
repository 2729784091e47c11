package org.chainlead.office.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.chainlead.common.DateTimeText;
import org.chainlead.office.DocumentBlock;
import org.chainlead.office.OfficialDocument;

/** An official document as its first page will look: proportions of GB/T 9704-2012, for reading beside a form and for printing. */
public class PaperPreview extends Div {

    private static final long serialVersionUID = 1L;

    /** The most rows of a table that are shown; the file has all. */
    private static final int ROWS = 50;

    public PaperPreview(OfficialDocument paper) {
        addClassName("paper");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", t("office.ui.paper"));
        getElement().setAttribute("tabindex", "0");
        show(paper);
    }

    /** Shows this document in place of the one before. */
    public final void show(OfficialDocument paper) {
        removeAll();
        line(paper.issuerMark(), "paper-mark");
        add(styled(new Div(paper.number()), "paper-number"));
        line(paper.title(), "paper-title");
        if (!paper.addressees().isEmpty()) {
            line(t("office.word.addressees", paper.addressees()), "paper-to");
        }
        paper.body().forEach(this::block);
        signature(paper);
        OfficialDocument.Imprint imprint = paper.imprint();
        if (imprint != null) {
            Div foot = new Div();
            foot.addClassName("paper-imprint");
            if (!imprint.copies().isBlank()) {
                foot.add(new Div(t("office.word.copies", imprint.copies())));
            }
            String printed = t("office.word.printed", DateTimeText.date(imprint.printedOn()));
            foot.add(styled(new Div(new Span(imprint.printedBy()), new Span(printed)), "paper-printed"));
            add(foot);
        }
    }

    private void block(DocumentBlock block) {
        switch (block) {
            case DocumentBlock.Heading heading ->
                line(heading.number() + heading.text() + heading.rest(), "paper-heading");
            case DocumentBlock.Paragraph paragraph ->
                paragraph.text().lines().forEach(text -> line(text, "paper-text"));
            case DocumentBlock.Table table -> add(table(table));
        }
    }

    /** Scrolls sideways by itself where the page is narrow; long ones show their beginning. */
    private static Div table(DocumentBlock.Table table) {
        NativeTable sheet = new NativeTable();
        NativeTableRow head = new NativeTableRow();
        table.columns().forEach(column -> head.add(new NativeTableHeaderCell(column.title())));
        sheet.getHead().add(head);
        table.rows().stream().limit(ROWS).forEach(cells -> {
            NativeTableRow row = new NativeTableRow();
            cells.forEach(cell -> row.add(new NativeTableCell(cell)));
            sheet.getBody().add(row);
        });
        Div box = styled(new Div(sheet), "paper-table");
        if (table.rows().size() > ROWS) {
            box.add(new Paragraph(t("office.ui.moreRows", table.rows().size(), ROWS)));
        }
        box.getElement().setAttribute("role", "group");
        box.getElement().setAttribute("tabindex", "0");
        box.getElement().setAttribute("aria-label", t("office.ui.table"));
        return box;
    }

    private void signature(OfficialDocument paper) {
        line(paper.signature(), "paper-signature");
        if (paper.date() != null) {
            line(DateTimeText.date(paper.date()), "paper-signature");
        }
        if (!paper.note().isBlank()) {
            line(t("office.word.note", paper.note()), "paper-text");
        }
    }

    private void line(String text, String style) {
        if (!text.isBlank()) {
            add(styled(new Paragraph(text), style));
        }
    }

    private static <C extends Component & com.vaadin.flow.component.HasStyle> C styled(C component, String style) {
        component.addClassName(style);
        return component;
    }
}
