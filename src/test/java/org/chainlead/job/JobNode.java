package org.chainlead.job;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Instant;
import java.util.List;
import org.chainlead.testing.TestDatabase;

/** A node with a scheduler and a clock of its own on the database of the test; it does only what it is told. */
public final class JobNode implements AutoCloseable {

    private final ManualScheduler scheduler;

    private JobNode(ManualScheduler scheduler) {
        this.scheduler = scheduler;
    }

    public static JobNode start(RecurringJob job, Instant now) {
        SettableClock clock = new SettableClock();
        clock.set(now);
        JobNode node = new JobNode(
                TestHelper.createManualScheduler(TestDatabase.current().pool(), List.of())
                        .clock(clock)
                        .startTasks(JobConfiguration.tasks(List.of(job)))
                        .build());
        node.scheduler.start();
        return node;
    }

    /** Its clock stands at this moment: it runs what is due. */
    public void at(Instant now) {
        scheduler.setTime(now);
        scheduler.runAnyDueExecutions();
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
