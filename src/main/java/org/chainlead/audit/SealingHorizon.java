package org.chainlead.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Above which number to look for unsealed entries, so that a trail of millions is not walked every few seconds. Numbers
 * are committed out of order, but what was not yet visible at some moment is visible {@link #LONGEST} later; and every
 * {@link #SWEEP} all entries are looked at all the same.
 */
final class SealingHorizon {

    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final Duration SWEEP = Duration.ofHours(6);

    private final Clock clock;
    private long floor;
    private long highest;
    private long candidate;
    private @Nullable Instant candidateSince;
    private @Nullable Instant swept;

    SealingHorizon(Clock clock) {
        this.clock = clock;
    }

    /** 0 when it is time to look at all entries. */
    long floor() {
        if (isOlder(swept, SWEEP)) {
            floor = 0;
        }
        return floor;
    }

    /** Everything visible above the floor is sealed; {@code last} is the highest number of it, 0 for nothing new. */
    void allSealed(long last) {
        if (floor == 0) {
            swept = clock.instant();
        }
        highest = Math.max(highest, last);
        if (isOlder(candidateSince, LONGEST)) {
            floor = candidate;
            candidate = highest;
            candidateSince = clock.instant();
        }
    }

    private boolean isOlder(@Nullable Instant moment, Duration age) {
        return moment == null || clock.instant().isAfter(moment.plus(age));
    }
}
