package org.chainlead.task;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The numbers of 亮灯规则 in force today, for modules that judge by the same rules; not for views. */
@Component
public class CurrentLightLimits {

    private final LightRuleBook book;
    private final Clock clock;

    CurrentLightLimits(LightRuleBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    public LightLimits today() {
        return book.inForce(LocalDate.now(clock)).limits();
    }
}
