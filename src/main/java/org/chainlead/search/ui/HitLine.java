package org.chainlead.search.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.SearchHit;
import org.chainlead.common.SearchWords;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.search.Excerpt;
import org.chainlead.search.Found;
import org.chainlead.search.SearchKind;

/** One hit of the page: what it is, its title as a link, a stretch of its text with the words marked, and whose it is. */
final class HitLine {

    private HitLine() {}

    static ListItem of(Found found, SearchWords words) {
        SearchHit hit = found.hit();
        Anchor link = new Anchor(hit.link());
        marked(link.getElement(), Excerpt.line(name(hit), words));
        link.addClassName("result-link");
        Div title = new Div(new StatusTag(found.kind(), StatusTag.Kind.INFO), link);
        title.addClassName("result-title");
        Span excerpt = new Span();
        marked(excerpt.getElement(), Excerpt.around(hit.text(), words));
        excerpt.addClassName("result-text");
        Span facts = new Span(facts(found));
        facts.addClassName("result-facts");
        ListItem line = new ListItem(title, excerpt, facts);
        line.addClassName("result");
        return line;
    }

    static String name(SearchHit hit) {
        return hit.number() == null ? hit.title() : hit.number() + " " + hit.title();
    }

    /** Whose it is, and when. */
    static String facts(Found found) {
        return Stream.of(found.hit().where(), day(found))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(t("search.ui.dot")));
    }

    /** The kind with what it is about, for a line without a tag. */
    static String described(Found found) {
        return Stream.of(Texts.label(found.kind()), facts(found))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(t("search.ui.dot")));
    }

    private static String day(Found found) {
        if (found.hit().day() == null) {
            return "";
        }
        return found.kind() == SearchKind.REPORT
                ? DateTimeText.month(YearMonth.from(found.hit().day()))
                : DateTimeText.date(found.hit().day());
    }

    /** As text nodes: what somebody typed is never markup. */
    private static void marked(Element into, List<Excerpt.Piece> pieces) {
        for (Excerpt.Piece piece : pieces) {
            into.appendChild(
                    piece.marked() ? new Element("mark").setText(piece.text()) : Element.createText(piece.text()));
        }
    }
}
