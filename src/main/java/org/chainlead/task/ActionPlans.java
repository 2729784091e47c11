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
    private final TaskDesk desk;

    ActionPlans(Plans plans, TaskDesk desk) {
        this.plans = plans;
        this.desk = desk;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('task.plans')")
    public List<PlanRef> all() {
        return plans.all();
    }

    /**
     * 冻结 the plan's ledger after 年度结转: from now on it is only read.
     *
     * @throws org.chainlead.common.Refusal when tasks of it are still open
     */
    @PreAuthorize("@access.may('task.freezePlan')")
    public void freeze(PlanId plan, String reason) {
        TaskAssignment.needReason(reason);
        plans.freeze(plan, reason, desk.actor(), desk.now());
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
