package org.chainlead.bulletin.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.chainlead.bulletin.AnonymisedBulletin;
import org.chainlead.bulletin.MaskedLine;
import org.chainlead.bulletin.MaskedPiece;

/** The original on the left and the anonymised version on the right, line by line, page by page, what is hidden marked. */
class MaskedSides extends Composite<Div> {

    private static final int PAGE = 50;

    private final transient AnonymisedBulletin both;
    private final transient Consumer<String> keep;
    private final Div lines = new Div();
    private final Checkbox onlyHits = new Checkbox(t("bulletin.mask.onlyHits"), change -> start());
    private final Button more = new Button(t("bulletin.mask.next"), click -> append());
    private int shown;

    /** @param keep told which words the person wants to keep */
    MaskedSides(AnonymisedBulletin both, Consumer<String> keep) {
        this.both = both;
        this.keep = keep;
        lines.addClassName("masked-lines");
        getContent().add(onlyHits, heads(), lines, more);
        start();
    }

    private static Div heads() {
        Div heads = new Div(new Span(t("bulletin.mask.original")), new Span(t("bulletin.mask.shown")));
        heads.addClassNames("masked-line", "masked-heads");
        return heads;
    }

    private void start() {
        lines.removeAll();
        shown = 0;
        append();
    }

    private void append() {
        List<MaskedLine> wanted = both.lines().stream()
                .filter(line -> line.hides() || !onlyHits.getValue())
                .toList();
        wanted.stream().skip(shown).limit(PAGE).forEach(line -> lines.add(row(line)));
        shown = Math.min(wanted.size(), shown + PAGE);
        more.setVisible(shown < wanted.size());
    }

    private Div row(MaskedLine line) {
        Div original = new Div();
        Div masked = new Div();
        for (MaskedPiece piece : line.pieces()) {
            original.add(piece.kind() == null ? new Span(piece.original()) : found(piece));
            masked.add(piece.kind() == null ? new Span(piece.shown()) : new Mark(piece.shown()));
        }
        Div row = new Div(original, masked);
        row.addClassName("masked-line");
        return row;
    }

    /** A click keeps the words. */
    private Component found(MaskedPiece piece) {
        NativeButton button = new NativeButton(piece.original(), click -> keep.accept(piece.original()));
        button.addClassName("masked-found");
        button.getElement().setAttribute("type", "button");
        String title =
                t("bulletin.mask.keepOf", label(java.util.Objects.requireNonNull(piece.kind())), piece.original());
        button.getElement().setAttribute("title", title);
        button.getElement().setAttribute("aria-label", title);
        return button;
    }

    /** What stands in place of a name. */
    @Tag("mark")
    private static final class Mark extends HtmlContainer {

        private static final long serialVersionUID = 1L;

        Mark(String text) {
            setText(text);
        }
    }
}
