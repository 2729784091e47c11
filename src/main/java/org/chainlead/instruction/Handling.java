package org.chainlead.instruction;

/** 拟办 of an instruction (product.md, 批示 stands first in 拟办). */
public enum Handling {
    /** 批办 as a child of the task it was written on. */
    HANDLE_CHILD,
    /** 批办 by joining the task it was written on. */
    HANDLE_JOIN,
    /** 批办 as a new task. */
    HANDLE_NEW,
    /** 指导. */
    GUIDANCE,
    /** 参阅. */
    REFERENCE;

    /** Whether a task is handed out by the decision. */
    public boolean makesTask() {
        return this == HANDLE_CHILD || this == HANDLE_NEW;
    }

    /** Whether it is possible only for words written on a task. */
    public boolean needsTask() {
        return this == HANDLE_CHILD || this == HANDLE_JOIN;
    }

    /** Whether somebody has to do something by a day. */
    public boolean isHandled() {
        return this != GUIDANCE && this != REFERENCE;
    }
}
