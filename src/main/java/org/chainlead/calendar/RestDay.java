package org.chainlead.calendar;

/** Where a due day goes that is a rest day. */
public enum RestDay {
    /** 顺延 to the next working day (民法典 第二百零三条); the default. */
    NEXT,
    /** 提前 to the working day before. */
    PREVIOUS
}
