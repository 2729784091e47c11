package org.chainlead.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chainlead.common.BusinessClock;
import org.chainlead.common.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps of the demonstration in the order of their time; what lies after now is left out. */
final class DemoScript {

    private static final Logger LOG = LoggerFactory.getLogger(DemoScript.class);

    /** A step; {@code order} decides among steps of the same moment. */
    private record Step(Instant at, int order, String what, Runnable act) {}

    private final List<Step> steps = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    void add(LocalDate day, int hour, int minute, String what, Runnable act) {
        Instant at = day.atTime(LocalTime.of(hour, minute))
                .atZone(BusinessClock.ZONE)
                .toInstant();
        steps.add(new Step(at, steps.size(), what, act));
    }

    /** Plays every step that lies before now, each at its own moment; a step that is refused is told and left out. */
    void play(BusinessClock clock, Instant now) {
        steps.sort(Comparator.comparing(Step::at).thenComparing(Step::order));
        for (Step step : steps) {
            if (step.at().isAfter(now)) {
                break;
            }
            try {
                clock.at(step.at(), step.act());
            } catch (Refusal refused) {
                note(step, refused.text());
            } catch (RuntimeException broken) {
                note(step, String.valueOf(broken));
                LOG.debug("Demo step failed", broken);
            }
        }
        LOG.info("Demo: {} steps, {} left out", steps.size(), failures.size());
    }

    private void note(Step step, String why) {
        failures.add(step.at() + " " + step.what() + ": " + why);
        LOG.warn("Demo step left out: {} {}: {}", step.at(), step.what(), why);
    }

    List<String> failures() {
        return List.copyOf(failures);
    }
}
