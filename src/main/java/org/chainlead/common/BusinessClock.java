package org.chainlead.common;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The one clock of the product, in the business zone Asia/Shanghai.
 *
 * <p>A demonstration is told month by month: only the demo module may run a piece of work {@link #at} another moment,
 * and only its own thread sees that moment.
 */
public final class BusinessClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock source;
    private final ThreadLocal<@Nullable Instant> moment = new ThreadLocal<>();

    public BusinessClock(Clock source) {
        this.source = source.withZone(ZONE);
    }

    /** Runs the work as if it were this moment. */
    public void at(Instant instant, Runnable work) {
        Instant before = moment.get();
        moment.set(instant);
        try {
            work.run();
        } finally {
            moment.set(before);
        }
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return source.withZone(zone);
    }

    @Override
    public Instant instant() {
        Instant told = moment.get();
        return told == null ? source.instant() : told;
    }
}
