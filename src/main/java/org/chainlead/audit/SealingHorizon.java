package org.chainlead.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Above which number to look for unsealed entries, so that a trail of millions is not walked every few seconds. Numbers
 * are committed out of order: the floor rises to a number only when every transaction that ran at its time has ended. And
 * every {@link #SWEEP} all entries are looked at all the same.
 */
final class SealingHorizon {

    /** Between taking a number and becoming visible as a running transaction lie microseconds. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private static final Duration SWEEP = Duration.ofHours(6);

    /** A number, and the transaction after the last one that may still have a lower number in its hands. */
    private record Candidate(long number, long transaction, Instant since) {}

    private final Clock clock;
    private long floor;
    private long highest;
    private @Nullable Candidate candidate;
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

    /**
     * Everything visible above the floor is sealed.
     *
     * @param running the transactions at the begin of the search
     * @param last highest number sealed by now
     */
    void allSealed(SealStore.Running running, long last) {
        if (floor == 0) {
            swept = clock.instant();
        }
        if (candidate == null) {
            candidate = new Candidate(highest, running.next(), clock.instant());
        } else if (running.oldest() >= candidate.transaction() && isOlder(candidate.since(), MARGIN)) {
            floor = candidate.number();
            candidate = new Candidate(highest, running.next(), clock.instant());
        }
        highest = Math.max(highest, last);
    }

    private boolean isOlder(@Nullable Instant moment, Duration age) {
        return moment == null || clock.instant().isAfter(moment.plus(age));
    }
}
