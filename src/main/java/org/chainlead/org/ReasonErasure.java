package org.chainlead.org;

import java.util.List;
import org.chainlead.audit.spi.ErasureTarget;
import org.chainlead.audit.spi.TextPlace;
import org.springframework.stereotype.Component;

/** What people are typing as reasons. */
@Component
class ReasonErasure implements ErasureTarget {

    @Override
    public List<TextPlace> texts() {
        return List.of(TextPlace.json("reason_draft", "body"));
    }
}
