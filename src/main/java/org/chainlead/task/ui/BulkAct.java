package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import org.chainlead.task.TaskState;

/** What can be done with the selected rows, with the operation it needs and the state it starts at. */
enum BulkAct {
    /** 批准交办. */
    APPROVE("task.approve", TaskState.PENDING_APPROVAL),
    /** 退回 to the author. */
    RETURN_DRAFT("task.approve", TaskState.PENDING_APPROVAL),
    /** 签收. */
    ACCEPT("task.accept", TaskState.PENDING_ACCEPTANCE),
    /** 指派 of a 经办人. */
    ASSIGN("task.accept", TaskState.IN_PROGRESS),
    /** 申请延期 to one date. */
    EXTEND("task.extend", TaskState.IN_PROGRESS),
    /** 申请变更 of one element. */
    AMEND("task.amend", TaskState.IN_PROGRESS),
    /** 提出核验意见. */
    PROPOSE("task.propose", TaskState.PENDING_VERIFICATION),
    /** 核验通过. */
    PASS("task.verify", TaskState.PENDING_VERIFICATION),
    /** 核验退回. */
    RETURN_WORK("task.verify", TaskState.PENDING_VERIFICATION),
    /** 销号. */
    CLOSE("task.close", TaskState.COMPLETED),
    /** 归档. */
    ARCHIVE("task.archive", TaskState.CLOSED);

    private final String operation;
    private final TaskState from;

    BulkAct(String operation, TaskState from) {
        this.operation = operation;
        this.from = from;
    }

    String operation() {
        return operation;
    }

    TaskState from() {
        return from;
    }

    /** What will be so afterwards. */
    String consequence() {
        return switch (this) {
            case APPROVE -> t("task.bulk.approve");
            case RETURN_DRAFT -> t("task.bulk.returnDraft");
            case ACCEPT -> t("task.bulk.accept");
            case ASSIGN -> t("task.bulk.assign");
            case EXTEND -> t("task.bulk.extend");
            case AMEND -> t("task.bulk.amend");
            case PROPOSE -> t("task.bulk.propose");
            case PASS -> t("task.bulk.pass");
            case RETURN_WORK -> t("task.bulk.returnWork");
            case CLOSE -> t("task.bulk.close");
            case ARCHIVE -> t("task.bulk.archive");
        };
    }
}
