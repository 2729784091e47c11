package org.chainlead.task;

import java.util.EnumSet;
import java.util.Set;

/** Where a task stands in its life (product.md, The closed loop). 逾期 is computed, never a state. */
public enum TaskState {
    /** 草稿: written, seen by its author's unit and the supervision office only. */
    DRAFT,
    /** 待审批: put before who decides. */
    PENDING_APPROVAL,
    /** 待签收: handed out, the unit has one working day to sign for it. */
    PENDING_ACCEPTANCE,
    /** 办理中. */
    IN_PROGRESS,
    /** 待核验: the unit asked for completion. */
    PENDING_VERIFICATION,
    /** 已办结: the result is verified. */
    COMPLETED,
    /** 已销号: struck off the ledger. */
    CLOSED,
    /** 已归档. */
    ARCHIVED,
    /** 挂起: at most 90 days; keeps its last light and stays in every total. */
    SUSPENDED,
    /** 终止. */
    TERMINATED;

    private static final Set<TaskState> UNDER_WAY =
            EnumSet.of(PENDING_ACCEPTANCE, IN_PROGRESS, PENDING_VERIFICATION, SUSPENDED);

    /** Handed out and not yet done. */
    public boolean isUnderWay() {
        return UNDER_WAY.contains(this);
    }

    public boolean isDone() {
        return this == COMPLETED || this == CLOSED || this == ARCHIVED;
    }
}
