package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.chainlead.chaincard.EnterpriseRule;
import org.chainlead.chaincard.EnterpriseTally;
import org.chainlead.common.ui.StatusTag;

/** How many 龙头 and 重点 enterprises the chain has against what it should have. */
class EnterpriseGauge extends Composite<Div> {

    EnterpriseGauge(List<EnterpriseTally> tallies) {
        getContent().addClassName("element-summary");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", t("chaincard.map.gauge"));
        tallies.forEach(tally -> getContent().add(tag(tally)));
    }

    private static StatusTag tag(EnterpriseTally tally) {
        String words = t("chaincard.map.gaugeOf", label(tally.rule().standing()), tally.count(), range(tally.rule()));
        if (tally.missing() > 0) {
            return new StatusTag(t("chaincard.map.gaugeMissing", words, tally.missing()), StatusTag.Kind.WARNING);
        }
        return tally.beyond() > 0
                ? new StatusTag(t("chaincard.map.gaugeBeyond", words, tally.beyond()), StatusTag.Kind.NEUTRAL)
                : new StatusTag(t("chaincard.map.gaugeMet", words), StatusTag.Kind.SUCCESS);
    }

    /** 不少于1户; 2—3户. */
    static String range(EnterpriseRule rule) {
        return rule.most() == null
                ? t("chaincard.map.atLeast", rule.least())
                : t("chaincard.map.between", rule.least(), rule.most());
    }
}
