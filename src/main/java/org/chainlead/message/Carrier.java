package org.chainlead.message;

/** Takes a 发送 out of the product, within seconds, and never throws for what the other side does. */
interface Carrier {

    DeliveryChannel channel();

    Attempt carry(Delivery delivery);
}
