package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.chainlead.common.Page;
import org.chainlead.common.ui.DoubleLight;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.PageBar;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.dispatch.ComparedRow;
import org.chainlead.dispatch.RoundComparison;
import org.chainlead.dispatch.RoundRow;
import org.chainlead.dispatch.RoundView;
import org.jspecify.annotations.Nullable;

/** The tasks of two rounds, the earlier one at the left, page by page; what moved is named beside each task. */
class ComparePanel extends Composite<Div> {

    private static final int PAGE = 50;

    private final transient RoundComparison comparison;
    private final transient RoundView before;
    private final transient RoundView after;
    private final boolean movedOnly;
    private final PageBar pages = new PageBar(PAGE, this::show);

    ComparePanel(RoundComparison comparison, RoundView before, RoundView after, boolean movedOnly) {
        this.comparison = comparison;
        this.before = before;
        this.after = after;
        this.movedOnly = movedOnly;
        getContent().addClassName("stack");
        show(0);
    }

    private void show(int offset) {
        Page<ComparedRow> page = comparison.rows(before.id(), after.id(), movedOnly, offset, PAGE);
        getContent().removeAll();
        Paragraph count = new Paragraph(t("dispatch.compare.count", page.total()));
        count.getElement().setAttribute("role", "status");
        getContent().add(count);
        if (page.rows().isEmpty()) {
            getContent().add(new EmptyState(t("dispatch.compare.same")));
        }
        page.rows().forEach(row -> getContent().add(card(row)));
        pages.show(offset, page.rows().size(), page.total());
        getContent().add(pages);
    }

    private Component card(ComparedRow row) {
        RoundRow known = row.row();
        H2 title = new H2(new Anchor("tasks/" + known.task(), known.name()));
        Div head = new Div(title, new Span(known.unitName()));
        row.movements().forEach(moved -> head.add(new StatusTag(moved, StatusTag.Kind.INFO)));
        head.addClassName("compare-head");
        Div sides = new Div(side(before, row.before()), side(after, row.after()));
        sides.addClassName("compare-sides");
        Div card = new Div(head, sides);
        row.newDifficulties().forEach(problem -> card.add(new Paragraph(t("dispatch.compare.new", problem))));
        row.solvedDifficulties().forEach(problem -> card.add(new Paragraph(t("dispatch.compare.solved", problem))));
        card.addClassName("compare-card");
        return card;
    }

    private static Component side(RoundView round, @Nullable RoundRow row) {
        Div side = new Div(new Span(round.name()));
        side.addClassName("compare-side");
        if (row == null) {
            side.add(new Paragraph(t("dispatch.compare.absent")));
            return side;
        }
        String done = row.doneText().isEmpty() ? label(row.state()) : row.doneText();
        Div facts = new Div(new DoubleLight(row.reportedLight(), row.verifiedLight()), new Span(done));
        facts.addClassName("compare-facts");
        side.add(facts, new Paragraph(row.progress().isEmpty() ? label(row.state()) : row.progress()));
        return side;
    }
}
