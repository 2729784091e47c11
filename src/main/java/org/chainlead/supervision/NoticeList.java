package org.chainlead.supervision;

/** The lists of the page 督查督办. */
public enum NoticeList {
    /** 拟稿 done, and the acting person reviews. */
    TO_REVIEW(null),
    /** 拟稿 or 核稿 done, and the acting person signs. */
    TO_ISSUE(null),
    /** Some addressed unit has not signed; for a unit its own 签收. */
    TO_SIGN("u.state = 'TO_SIGN' and n.state = 'ISSUED'"),
    /** A reply is owed. */
    TO_REPLY("u.state in ('TO_REPLY', 'FAILED') and n.state = 'ISSUED'"),
    /** A reply waits for its check. */
    TO_CHECK("u.state = 'TO_CHECK' and n.state = 'ISSUED'"),
    /** 拟稿 and 核稿; the office's alone. */
    DRAFTS(null),
    /** Everything the person may see. */
    ALL(null);

    private final @org.jspecify.annotations.Nullable String unitCondition;

    NoticeList(@org.jspecify.annotations.Nullable String unitCondition) {
        this.unitCondition = unitCondition;
    }

    /** Condition on the alias {@code n}; {@code mine} when only the own unit's standing counts. */
    String condition(boolean mine) {
        if (unitCondition != null) {
            return "exists (select 1 from notice_unit u where u.notice_id = n.id and " + unitCondition
                    + (mine ? " and u.unit_id = :me" : "") + ")";
        }
        return switch (this) {
            case TO_REVIEW -> NoticeSigning.waitsForReview();
            case TO_ISSUE -> NoticeSigning.waits();
            case DRAFTS -> "n.state in ('DRAFT', 'REVIEWED')";
            default -> "true";
        };
    }
}
