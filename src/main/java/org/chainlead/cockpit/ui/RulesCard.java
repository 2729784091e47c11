package org.chainlead.cockpit.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.chainlead.cockpit.CockpitFigure;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.WorkRow;

/** What each figure counts, and where it comes from. */
class RulesCard extends Composite<SectionCard> {

    private static final List<String> PICTURES = List.of("chains", "start", "curve", "red", "asked", "heat");

    /** @param time the moment of the figures, in words */
    RulesCard(String time) {
        SectionCard card = getContent().note(time).flush();
        for (CockpitFigure figure : CockpitFigure.values()) {
            card.add(row(label(figure), figure.name()));
        }
        PICTURES.forEach(picture -> card.add(row(t("cockpit.picture." + picture), picture)));
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("cockpit.rules.title"));
    }

    private static WorkRow row(String name, String key) {
        return new WorkRow(new Span(name), t("cockpit.rule." + key)).below(new Div(t("cockpit.source." + key)));
    }
}
