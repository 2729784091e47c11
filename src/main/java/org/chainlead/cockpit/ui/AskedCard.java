package org.chainlead.cockpit.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import org.chainlead.common.Page;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.dispatch.AskedSum;
import org.chainlead.dispatch.DifficultyFilter;

/** 困难问题 that nobody has answered, by the unit that is asked. */
class AskedCard extends Composite<SectionCard> {

    AskedCard(Page<AskedSum> sums, DifficultyFilter within) {
        SectionCard card = getContent().flush();
        if (sums.rows().isEmpty()) {
            card.add(new EmptyState(t("cockpit.asked.empty")));
        }
        sums.rows().forEach(sum -> card.add(row(sum, within)));
        if (sums.total() > sums.rows().size()) {
            Anchor all = new Anchor(within.address(), t("cockpit.asked.all", sums.total()));
            all.addClassName("work-all");
            card.add(all);
        }
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("cockpit.asked.title")).note(t("cockpit.asked.note"));
    }

    private static Component row(AskedSum sum, DifficultyFilter within) {
        String name = sum.name().isEmpty() ? t("cockpit.asked.nobody") : sum.name();
        Anchor link = new Anchor(within.of(sum.unit()).address(), t("cockpit.asked.count", sum.count()));
        link.setAriaLabel(t("cockpit.asked.rowsOf", name, sum.count()));
        WorkRow row = new WorkRow(new com.vaadin.flow.component.html.Span(name), "").middle(link);
        return sum.overdue() == 0
                ? row
                : row.middle(new StatusTag(t("cockpit.asked.overdue", sum.overdue()), StatusTag.Kind.WARNING));
    }
}
