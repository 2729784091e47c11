package org.chainlead.followup;

import java.time.Clock;
import java.time.YearMonth;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Draws what is to be drawn. Idempotent, so that a missed day or month is made up and two nodes do no harm. */
@Component
public class FollowUpSweep {

    private final FollowUpDraws draws;
    private final Clock clock;

    FollowUpSweep(FollowUpDraws draws, Clock clock) {
        this.draws = draws;
        this.clock = clock;
    }

    /** Runs every morning, Asia/Shanghai; each month and stage is a transaction of its own. */
    @Scheduled(cron = "${chainlead.followup.sweep:0 20 8 * * *}", zone = "Asia/Shanghai")
    public void sweep() {
        YearMonth present = YearMonth.now(clock);
        for (FollowUpStage stage : FollowUpStage.values()) {
            for (YearMonth month = draws.next(stage); !month.isAfter(present); month = month.plusMonths(1)) {
                draws.draw(month, stage);
            }
        }
    }
}
