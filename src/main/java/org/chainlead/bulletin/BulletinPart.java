package org.chainlead.bulletin;

import org.chainlead.common.Texts;

/** The editable texts of a 通报. Numbers stand in them as marks such as 【应报】, which the round fills. */
public enum BulletinPart {
    TITLE(100, false),
    /** 主送, without the colon. */
    ADDRESSEES(400, false),
    OVERVIEW(4_000, true),
    /** Before the table by unit. */
    UNITS(2_000, true),
    /** Before the table by chain. */
    CHAINS(2_000, true),
    /** Before the list of 已办结. */
    COMPLETED(2_000, true),
    /** Before the lists of 逾期报送 and 未报. */
    REPORTING(2_000, true),
    /** Before the list of 滞后. */
    DELAYED(2_000, true),
    /** 下一步要求. */
    DEMANDS(4_000, true),
    /** 抄送. */
    COPIES(400, false);

    private final int longest;
    private final boolean section;

    BulletinPart(int longest, boolean section) {
        this.longest = longest;
        this.section = section;
    }

    /** In characters. */
    public int longest() {
        return longest;
    }

    /** Whether it stands under a heading of its own. */
    public boolean isSection() {
        return section;
    }

    /** What stands there when the draft is made. */
    String proposed() {
        return Texts.t("bulletin.text." + name());
    }
}
