package org.chainlead.dispatch;

import org.chainlead.job.RecurringJob;
import org.springframework.stereotype.Component;

/** Carries closings that nobody looks on at to their end; one that was interrupted goes on behind its cursor. */
@Component
public class ClosingSweep implements RecurringJob {

    private final RoundClosing closing;

    ClosingSweep(RoundClosing closing) {
        this.closing = closing;
    }

    @Override
    public String name() {
        return "dispatch.closing";
    }

    @Override
    public String cron() {
        return "30 * * * * *";
    }

    @Override
    public void run() {
        closing.resumeAll();
    }
}
