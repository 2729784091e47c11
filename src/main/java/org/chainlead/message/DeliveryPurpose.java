package org.chainlead.message;

/** Why something leaves the product. */
public enum DeliveryPurpose {
    /** 每日摘要. */
    DIGEST,
    /** 新消息. */
    MESSAGE,
    /** 测试. */
    TEST
}
