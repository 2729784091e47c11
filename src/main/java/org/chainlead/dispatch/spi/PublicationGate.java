package org.chainlead.dispatch.spi;

import java.util.List;
import java.util.Optional;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.dispatch.RoundId;

/**
 * Of modules above: rounds that must not be published by hand now, such as one whose 通报 the units are being asked about.
 */
public interface PublicationGate {

    /** Why the round is not published by hand; empty when nothing stands in its way. */
    Optional<Reason> holds(RoundId round);

    /** Refuses with everything that stands in the way. */
    static void pass(List<PublicationGate> gates, RoundId round) {
        Refusal.ifAny(gates.stream().flatMap(gate -> gate.holds(round).stream()).toList());
    }
}
