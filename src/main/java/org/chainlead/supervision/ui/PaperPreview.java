package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.chainlead.common.DateTimeText;
import org.chainlead.office.DocumentBlock;
import org.chainlead.office.OfficialDocument;

/** An official document as its first page will look: proportions of GB/T 9704-2012, for reading beside a form and for printing. */
class PaperPreview extends Div {

    private static final long serialVersionUID = 1L;

    PaperPreview(OfficialDocument paper) {
        addClassName("paper");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", t("supervision.ui.paper"));
        getElement().setAttribute("tabindex", "0");
        show(paper);
    }

    final void show(OfficialDocument paper) {
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
            case DocumentBlock.Table table -> line(String.valueOf(table.rows().size()), "paper-text");
        }
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
