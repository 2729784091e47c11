package org.chainlead.task;

import static org.chainlead.task.TaskState.*;

import java.util.EnumSet;
import java.util.Set;

/**
 * The state table of product.md, whole: what may happen to a task, from where, and where it leads. An arrow that is not
 * here does not exist; one that does not start at the task's state is refused on the server however it is called.
 */
public enum TaskArrow {
    /** 提交. */
    SUBMIT(PENDING_APPROVAL, DRAFT),
    /** 撤回 of a submitted draft, until the approver has acted. */
    WITHDRAW(DRAFT, PENDING_APPROVAL),
    /** 批准（交办） to one unit. */
    APPROVE(PENDING_ACCEPTANCE, PENDING_APPROVAL),
    /** 批准（交办） of a task for a 单位组: its children are handed out, it is under way itself. */
    APPROVE_GROUP(IN_PROGRESS, PENDING_APPROVAL),
    /** 退回 to the author. */
    RETURN_DRAFT(DRAFT, PENDING_APPROVAL),
    /** 撤回 of 交办 by who handed out, until the unit has signed. */
    RECALL(PENDING_APPROVAL, PENDING_ACCEPTANCE),
    /** 签收. */
    ACCEPT(IN_PROGRESS, PENDING_ACCEPTANCE),
    /** 申请调整, once. */
    REQUEST_ADJUSTMENT(PENDING_APPROVAL, PENDING_ACCEPTANCE),
    /** 不予调整: the unit signs as handed out. */
    REFUSE_ADJUSTMENT(PENDING_ACCEPTANCE, PENDING_APPROVAL),
    /** 撤回 of the adjustment asked for, until it is answered. */
    WITHDRAW_ADJUSTMENT(PENDING_ACCEPTANCE, PENDING_APPROVAL),
    /** 申请办结. */
    REQUEST_COMPLETION(PENDING_VERIFICATION, IN_PROGRESS),
    /** 撤回 of the completion asked for, until the office has acted. */
    WITHDRAW_COMPLETION(IN_PROGRESS, PENDING_VERIFICATION),
    /** 核验通过. */
    PASS(COMPLETED, PENDING_VERIFICATION),
    /** 核验退回. */
    RETURN_WORK(IN_PROGRESS, PENDING_VERIFICATION),
    /** 销号. */
    CLOSE(CLOSED, COMPLETED),
    /** 归档. */
    ARCHIVE(ARCHIVED, CLOSED),
    /** 年度结转: done here with the result 未完成结转, it goes on in another plan. */
    CARRY_OVER(COMPLETED, PENDING_ACCEPTANCE, IN_PROGRESS, SUSPENDED),
    /** 重启（回头看）. */
    REOPEN(IN_PROGRESS, COMPLETED, CLOSED, ARCHIVED),
    /** 挂起. */
    SUSPEND(SUSPENDED, IN_PROGRESS),
    /** 恢复. */
    RESUME(IN_PROGRESS, SUSPENDED),
    /** 终止. */
    TERMINATE(TERMINATED, DRAFT, PENDING_APPROVAL, PENDING_ACCEPTANCE, IN_PROGRESS, PENDING_VERIFICATION, SUSPENDED);

    private final TaskState to;
    private final Set<TaskState> from;

    TaskArrow(TaskState to, TaskState first, TaskState... others) {
        this.to = to;
        this.from = EnumSet.of(first, others);
    }

    public TaskState to() {
        return to;
    }

    public boolean startsAt(TaskState state) {
        return from.contains(state);
    }
}
