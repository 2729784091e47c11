package org.chainlead.followup;

import java.time.Clock;
import java.time.YearMonth;
import org.chainlead.job.RecurringJob;
import org.springframework.stereotype.Component;

/** Draws what is to be drawn. Idempotent, so that a missed day or month is made up and two nodes do no harm. */
@Component
public class FollowUpSweep implements RecurringJob {

    private final FollowUpDraws draws;
    private final Clock clock;

    FollowUpSweep(FollowUpDraws draws, Clock clock) {
        this.draws = draws;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "followup.draw";
    }

    /** Every morning. */
    @Override
    public String cron() {
        return "0 20 8 * * *";
    }

    /** Each month and stage is a transaction of its own. */
    @Override
    public void run() {
        YearMonth present = YearMonth.now(clock);
        for (FollowUpStage stage : FollowUpStage.values()) {
            for (YearMonth month = draws.next(stage); !month.isAfter(present); month = month.plusMonths(1)) {
                draws.draw(month, stage);
            }
        }
    }
}
