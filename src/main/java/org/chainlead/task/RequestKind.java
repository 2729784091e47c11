package org.chainlead.task;

/** What a unit asks for. */
public enum RequestKind {
    /** 申请调整 before 签收. */
    ADJUSTMENT,
    /** 延期. */
    EXTENSION,
    /** 变更 of an element. */
    AMENDMENT,
    /** 挂起. */
    SUSPENSION,
    /** 终止. */
    TERMINATION;

    /** Whether who decides is shown what else hangs on the task: on its deadline, or on the element. */
    public boolean touchesOthers() {
        return this == EXTENSION || this == AMENDMENT;
    }
}
