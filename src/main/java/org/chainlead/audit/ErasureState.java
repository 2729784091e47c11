package org.chainlead.audit;

/** Where the 封存清除 of a text stands. */
public enum ErasureState {
    /** 已封存: nobody reads it; the second person has to confirm or to release. */
    HIDDEN,
    /** 已清除: the text is gone, a tombstone stands in the trail. */
    ERASED,
    /** 已解除: readable again. */
    RELEASED
}
