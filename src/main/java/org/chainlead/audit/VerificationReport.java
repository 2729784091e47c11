package org.chainlead.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chainlead.common.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param unanchored entries not yet in an anchored batch; normal for some seconds after an act
 * @param oldestUnanchored when the oldest of them was written
 * @param tombstones erased texts; their absence is no fault
 * @param faults the first broken places, in the order found; empty when the trail is intact
 * @param faultCount number of all broken places
 */
public record VerificationReport(
        Instant at,
        long entries,
        long subjects,
        long batches,
        long texts,
        long unanchored,
        @Nullable Instant oldestUnanchored,
        List<Tombstone> tombstones,
        List<Reason> faults,
        long faultCount) {

    public VerificationReport {
        tombstones = List.copyOf(tombstones);
        faults = List.copyOf(faults);
    }

    public boolean isIntact() {
        return faults.isEmpty();
    }

    /** The first broken place. */
    public Optional<Reason> firstFault() {
        return faults.stream().findFirst();
    }
}
