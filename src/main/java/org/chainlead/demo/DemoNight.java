package org.chainlead.demo;

import org.chainlead.dispatch.ReportSweep;
import org.chainlead.dispatch.RoundSweep;
import org.chainlead.task.TaskSweep;
import org.springframework.stereotype.Component;

/** What time alone does: the jobs that lights, rounds and 未报 hang on, which do not run while the story is played. */
@Component
class DemoNight {

    private final TaskSweep lights;
    private final ReportSweep unreported;
    private final RoundSweep rounds;

    DemoNight(TaskSweep lights, ReportSweep unreported, RoundSweep rounds) {
        this.lights = lights;
        this.unreported = unreported;
        this.rounds = rounds;
    }

    void pass() {
        lights.sweep();
        unreported.sweep();
        rounds.sweep();
    }
}
