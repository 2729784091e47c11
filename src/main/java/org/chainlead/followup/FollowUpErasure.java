package org.chainlead.followup;

import java.util.List;
import org.chainlead.audit.spi.ErasureTarget;
import org.chainlead.audit.spi.TextPlace;
import org.springframework.stereotype.Component;

/** Words of findings and decisions. */
@Component
class FollowUpErasure implements ErasureTarget {

    @Override
    public List<TextPlace> texts() {
        return TextPlace.plain("follow_up_check", "finding", "decision");
    }
}
