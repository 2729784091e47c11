package org.chainlead.audit;

import java.util.List;
import java.util.stream.Stream;
import org.chainlead.audit.spi.ErasureTarget;
import org.chainlead.audit.spi.TextPlace;
import org.springframework.stereotype.Component;

/** Words typed about the trail itself. Its texts are hidden by {@link AuditErasure}, each with a tombstone of its own. */
@Component
class TrailErasure implements ErasureTarget {

    @Override
    public List<TextPlace> texts() {
        return Stream.of(
                        TextPlace.plain("audit_access_order", "reason", "letter", "refusal"),
                        TextPlace.plain("audit_erasure", "basis"))
                .flatMap(List::stream)
                .toList();
    }
}
