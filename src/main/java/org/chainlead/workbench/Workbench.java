package org.chainlead.workbench;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The day a person begins with. */
@Service
@PreAuthorize("@access.may('workbench.open')")
public class Workbench {

    private static final int NOON = 12;
    private static final int EVENING = 18;

    private final Clock clock;

    Workbench(Clock clock) {
        this.clock = clock;
    }

    public Greeting greeting() {
        int hour = LocalTime.now(clock).getHour();
        String part = hour < NOON ? "morning" : hour < EVENING ? "afternoon" : "evening";
        return new Greeting("workbench.greeting." + part, LocalDate.now(clock));
    }
}
