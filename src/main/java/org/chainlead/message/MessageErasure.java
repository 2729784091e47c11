package org.chainlead.message;

import java.util.List;
import org.chainlead.audit.spi.ErasureTarget;
import org.chainlead.audit.spi.TextPlace;
import org.springframework.stereotype.Component;

/** Words that fill the sentences in the inboxes. */
@Component
class MessageErasure implements ErasureTarget {

    @Override
    public List<TextPlace> texts() {
        return List.of(TextPlace.list("message", "arguments"));
    }
}
