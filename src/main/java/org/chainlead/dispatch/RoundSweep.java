package org.chainlead.dispatch;

import org.chainlead.job.RecurringJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the rounds that are due. Idempotent: a missed day is made up, two nodes do no harm. */
@Component
public class RoundSweep implements RecurringJob {

    private final RoundOpening opening;

    RoundSweep(RoundOpening opening) {
        this.opening = opening;
    }

    @Override
    public String name() {
        return "dispatch.rounds";
    }

    /** Shortly after each full hour, so also after every midnight. */
    @Override
    public String cron() {
        return "0 1 * * * *";
    }

    @Override
    @Transactional
    public void run() {
        sweep();
    }

    /** @return how many rounds were opened now */
    @Transactional
    public int sweep() {
        return opening.openDue();
    }
}
