package org.chainlead.message;

/** Where a 发送 stands. */
public enum DeliveryState {
    /** 待发送, perhaps after failed attempts. */
    WAITING,
    /** 已发送: taken over by the other side. */
    SENT,
    /** 不再需要: read meanwhile, or switched off. */
    SKIPPED,
    /** 发送失败: no further attempt by itself. */
    GIVEN_UP
}
