package org.chainlead.dispatch;

import java.util.List;
import java.util.UUID;
import org.chainlead.org.ReviewStep;
import org.chainlead.org.ReviewStepSetting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The review chain of each unit; without an entry one step by 主要领导. */
@Component
class ReviewChains {

    private final JdbcClient jdbc;

    ReviewChains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    StepChain of(UUID unit) {
        List<ReviewStepSetting> steps = jdbc.sql(
                        "select step, on_paper from unit_review_step where unit_id = :unit order by position")
                .param("unit", unit)
                .query((row, n) ->
                        new ReviewStepSetting(ReviewStep.valueOf(row.getString("step")), row.getBoolean("on_paper")))
                .list();
        return steps.isEmpty() ? StepChain.PRINCIPAL_ONLY : new StepChain(steps);
    }
}
