package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import org.chainlead.task.TaskState;

/** What can be done with the selected rows, with the operation it needs and the state it starts at. */
enum BulkAct {
    /** 批准交办. */
    APPROVE("task.approve", TaskState.PENDING_APPROVAL),
    /** 签收. */
    ACCEPT("task.accept", TaskState.PENDING_ACCEPTANCE),
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
            case ACCEPT -> t("task.bulk.accept");
            case CLOSE -> t("task.bulk.close");
            case ARCHIVE -> t("task.bulk.archive");
        };
    }
}
