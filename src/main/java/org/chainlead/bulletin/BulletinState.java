package org.chainlead.bulletin;

/** Where a 通报 stands. */
public enum BulletinState {
    /** 拟稿. */
    DRAFT,
    /** 征求意见: the named units look at their lines. */
    CONSULTING,
    /** 意见已收齐: everybody answered, or the days are over. */
    CONSULTED,
    /** 已核稿. */
    REVIEWED,
    /** 已签发, with its number; never changes again. */
    ISSUED
}
