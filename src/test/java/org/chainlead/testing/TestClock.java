package org.chainlead.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.chainlead.common.TimeSource;

/** A clock that stands still until the test moves it. Zone Asia/Shanghai. */
public final class TestClock extends Clock implements TimeSource {

    /** The business zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final LocalDateTime START = LocalDateTime.of(2023, 3, 13, 9, 0);

    private volatile Instant now = START.atZone(ZONE).toInstant();

    /** Back to 2023-03-13 09:00. */
    public void reset() {
        set(START);
    }

    public void set(LocalDateTime time) {
        now = time.atZone(ZONE).toInstant();
    }

    /** Nine in the morning of a day. */
    public void set(LocalDate day) {
        set(day.atTime(9, 0));
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Clock clock() {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
