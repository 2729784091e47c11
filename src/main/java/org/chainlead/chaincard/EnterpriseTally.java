package org.chainlead.chaincard;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

/** How many enterprises of a standing a chain has, against what it should have. */
public record EnterpriseTally(EnterpriseRule rule, long count) {

    /** How many are missing. */
    public int missing() {
        return rule.missing(count);
    }

    /** How many are beyond what should be. */
    public int beyond() {
        return rule.beyond(count);
    }

    /** 龙头1户, or with what is missing: 重点1户（缺1户）. */
    public String words() {
        return t(
                missing() > 0 ? "chaincard.firmsLacking" : "chaincard.firms", label(rule.standing()), count, missing());
    }
}
