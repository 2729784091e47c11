package org.chainlead.dispatch;

import org.chainlead.audit.spi.ActorSnapshot;
import tools.jackson.databind.json.JsonMapper;

/** Who ordered a closing, written down so that it goes on in that name after an interruption. */
final class ClosingOrder {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ClosingOrder() {}

    static String write(ActorSnapshot who) {
        return JSON.writeValueAsString(who);
    }

    static ActorSnapshot read(String order) {
        return JSON.readValue(order, ActorSnapshot.class);
    }
}
