package org.chainlead.dispatch;

/**
 * What a unit's reports were used for, each in place of a form of its own. A use counts once a unit, however many tasks
 * are in it.
 */
public enum FormUse {
    /** 台账: a month with accepted reports, from which the ledger took its figures, lights and progress. */
    LEDGER("f.months"),
    /** 通报: a published round 月跟踪 by rule with rows from the unit's reports. */
    BULLETIN("u.bulletins"),
    /** 季调度: a closed round of the kind with such rows. */
    QUARTERLY("u.quarterly"),
    /** 半年小结, likewise. */
    HALF_YEARLY("u.half_yearly"),
    /** 年终考核, likewise. */
    ANNUAL("u.annual"),
    /** 专项: a closed round opened by hand, likewise. */
    BY_HAND("u.by_hand");

    private final String column;

    FormUse(String column) {
        this.column = column;
    }

    /** What counts it in the statement of {@link SavedForms}. */
    String column() {
        return column;
    }

    /** Key of the sentence that says how it is counted. */
    public String rule() {
        return "dispatch.saved.rule." + name();
    }
}
