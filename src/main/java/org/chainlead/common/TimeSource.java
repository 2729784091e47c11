package org.chainlead.common;

import java.time.Clock;

/** Where {@link BusinessClock} takes the time from; the machine's clock unless a test puts its own in place. */
@FunctionalInterface
public interface TimeSource {

    Clock clock();
}
