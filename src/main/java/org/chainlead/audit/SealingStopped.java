package org.chainlead.audit;

import java.util.List;
import org.chainlead.common.Reason;

/**
 * Batches and anchors contradict each other, so nothing more is sealed until somebody has looked: what is written on top
 * would only hide it. Published as an event once; whoever tells people listens to it.
 *
 * @param reasons what contradicts what
 */
public record SealingStopped(List<Reason> reasons) {

    /** Thrown inside, so that nothing of the attempt is committed. */
    static final class Contradiction extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Reason reason;

        Contradiction(Reason reason) {
            super(reason.key() + reason.arguments());
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }
}
