package org.chainlead.supervision;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ladder of supervision, lowest first (product.md, Supervision). */
public enum LadderStep {
    /** 催办. */
    URGE(null),
    /** 提醒单. */
    REMINDER(NoticeKind.REMINDER),
    /** 警示单. */
    WARNING(NoticeKind.WARNING),
    /** 督办函. */
    SUPERVISION(NoticeKind.SUPERVISION),
    /** 约谈. */
    INTERVIEW(NoticeKind.INTERVIEW);

    private final @Nullable NoticeKind kind;

    LadderStep(@Nullable NoticeKind kind) {
        this.kind = kind;
    }

    /** The document of the step; 催办 has none. */
    public Optional<NoticeKind> kind() {
        return Optional.ofNullable(kind);
    }

    /** The step of a document; 督办事项通知单 is none. */
    public static Optional<LadderStep> of(NoticeKind kind) {
        return Arrays.stream(values()).filter(step -> step.kind == kind).findFirst();
    }

    /** The next one up; after 约谈 there is none higher. */
    public LadderStep next() {
        return values()[Math.min(ordinal() + 1, INTERVIEW.ordinal())];
    }

    /** The step after the one of this rank; the first one when none was taken ({@code null} or negative). */
    static LadderStep after(@Nullable Integer rank) {
        return rank == null || rank < 0 ? URGE : values()[rank].next();
    }
}
