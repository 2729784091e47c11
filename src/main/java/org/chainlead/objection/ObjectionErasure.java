package org.chainlead.objection;

import java.util.List;
import org.chainlead.audit.spi.ErasureTarget;
import org.chainlead.audit.spi.TextPlace;
import org.springframework.stereotype.Component;

/** Words of objections and decisions. */
@Component
class ObjectionErasure implements ErasureTarget {

    @Override
    public List<TextPlace> texts() {
        return TextPlace.plain("objection", "act_words", "reason", "decision");
    }
}
