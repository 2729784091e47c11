package org.chainlead.dispatch;

/** Why the supervision office reads a report by itself instead of taking it 未逐条核; in the order of the list. */
public enum ReviewReason {
    /** 自报 or 核验 is 红. */
    RED,
    /** 自报 or 核验 is 黄. */
    YELLOW,
    /** 自报 and 核验 differ. */
    DISAGREE,
    /** It names difficulties. */
    DIFFICULTY,
    /** ★ 重点. */
    STARRED,
    /** In the seeded random 10 %. */
    SAMPLE
}
