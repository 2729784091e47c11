package org.chainlead.supervision;

/** Kinds of numbered documents of the supervision office, in the order of the ladder (product.md, Supervision). */
public enum NoticeKind {
    /** 督办事项通知单, made with 交办; signed for with the task itself. */
    ASSIGNMENT,
    /** 提醒单. */
    REMINDER,
    /** 警示单. */
    WARNING,
    /** 督办函. */
    SUPERVISION,
    /** 约谈: a record of who spoke with whom, the problem and what was promised. */
    INTERVIEW;

    /** Whether the addressed units owe 签收 and 回复. */
    public boolean isAnswered() {
        return this == REMINDER || this == WARNING || this == SUPERVISION;
    }

    /** Whether people draft it; the other kind comes with 交办. */
    public boolean isDrafted() {
        return this != ASSIGNMENT;
    }
}
