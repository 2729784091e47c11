package org.chainlead.task;

import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 行动方案 and 专项行动. */
@Service
@Transactional
public class ActionPlans {

    private final Plans plans;

    ActionPlans(Plans plans) {
        this.plans = plans;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('task.plans')")
    public List<PlanRef> all() {
        return plans.all();
    }

    @PreAuthorize("@access.may('task.planChange')")
    public PlanId create(
            String name,
            String document,
            TaskLevel level,
            LocalDate startsOn,
            LocalDate endsOn,
            List<String> specials) {
        return plans.create(name, document, level, startsOn, endsOn, specials);
    }
}
