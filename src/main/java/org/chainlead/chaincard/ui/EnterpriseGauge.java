package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.chainlead.chaincard.ChainMap;
import org.chainlead.chaincard.EnterpriseRule;
import org.chainlead.common.ui.StatusTag;

/** How many 龙头 and 重点 enterprises the chain has against what it should have. */
class EnterpriseGauge extends Composite<Div> {

    EnterpriseGauge(ChainMap map) {
        getContent().addClassName("element-summary");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", t("chaincard.map.gauge"));
        map.rules().forEach(rule -> getContent().add(tag(rule, map.count(rule.standing()))));
    }

    private static StatusTag tag(EnterpriseRule rule, long count) {
        String words = t("chaincard.map.gaugeOf", label(rule.standing()), count, range(rule));
        if (rule.missing(count) > 0) {
            return new StatusTag(t("chaincard.map.gaugeMissing", words, rule.missing(count)), StatusTag.Kind.WARNING);
        }
        return rule.beyond(count) > 0
                ? new StatusTag(t("chaincard.map.gaugeBeyond", words, rule.beyond(count)), StatusTag.Kind.NEUTRAL)
                : new StatusTag(t("chaincard.map.gaugeMet", words), StatusTag.Kind.SUCCESS);
    }

    /** 不少于1户; 2—3户. */
    static String range(EnterpriseRule rule) {
        return rule.most() == null
                ? t("chaincard.map.atLeast", rule.least())
                : t("chaincard.map.between", rule.least(), rule.most());
    }
}
