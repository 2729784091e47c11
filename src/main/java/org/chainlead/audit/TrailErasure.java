package org.chainlead.audit;

import java.util.ArrayList;
import java.util.List;
import org.chainlead.audit.spi.ErasureTarget;
import org.chainlead.audit.spi.TextPlace;
import org.springframework.stereotype.Component;

/** Words typed about the trail itself. Its texts are hidden by {@link AuditErasure}, each with a tombstone of its own. */
@Component
class TrailErasure implements ErasureTarget {

    @Override
    public List<TextPlace> texts() {
        List<TextPlace> places = new ArrayList<>(TextPlace.plain("audit_access_order", "reason", "letter", "refusal"));
        places.addAll(TextPlace.plain("audit_erasure", "basis"));
        return places;
    }
}
