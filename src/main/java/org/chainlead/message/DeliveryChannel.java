package org.chainlead.message;

/** How something leaves the product. */
public enum DeliveryChannel {
    /** 邮件. */
    MAIL,
    /** 消息推送: a signed call to a messenger of another platform. */
    WEBHOOK
}
