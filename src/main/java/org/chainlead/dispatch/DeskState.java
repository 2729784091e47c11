package org.chainlead.dispatch;

/**
 * Where the tasks of the round under way stand, on the office's 调度台. A number and the list behind it come from the same
 * condition. What happens inside a unit is counted, never read.
 */
public enum DeskState {
    /** 未签收. */
    UNSIGNED("t.state = 'PENDING_ACCEPTANCE'"),
    /** 应报. */
    OWED("o.owed"),
    /** 已报: has left its unit. */
    HANDED_IN("o.owed and r.first_handed_in_at is not null"),
    /** 逾期报送. */
    LATE("o.owed and " + DeskState.IS_LATE),
    /** 未报: has not left its unit. */
    MISSING("o.owed and r.first_handed_in_at is null"),
    /** Of these, before the unit's own heads. */
    IN_UNIT("o.owed and r.first_handed_in_at is null and r.state = 'IN_UNIT_REVIEW'"),
    /** Before the lead unit of the parent. */
    WITH_LEAD("r.state = 'IN_REVIEW' and r.reviewer_unit_id is not null"),
    /** Before the supervision office. */
    WITH_OFFICE("r.state = 'IN_REVIEW' and r.reviewer_unit_id is null"),
    /** Sent back and not come again. */
    RETURNED("r.return_due_on is not null and r.state in ('RETURNED', 'IN_UNIT_REVIEW')"),
    /** 自报 and 核验 differ, of what has left its unit. */
    DISAGREEING("r.first_handed_in_at is not null and r.reported_light is not null and t.verified_light is not null"
            + " and r.reported_light <> t.verified_light"),
    /** 已采纳, read or not. */
    ACCEPTED("r.accepted_no is not null"),
    /** 抽查: drawn by lot to be read one by one. */
    SAMPLED(ReviewSample.DRAWN),
    /** 抽查未读: of these, still before the office. */
    SAMPLE_UNREAD("r.state = 'IN_REVIEW' and r.reviewer_unit_id is null and " + ReviewSample.DRAWN),
    /** 核验灯 红. */
    RED("t.counted_light = 'RED'"),
    /** 核验灯 黄. */
    YELLOW("t.counted_light = 'YELLOW'"),
    /** 核验灯 绿. */
    GREEN("t.counted_light = 'GREEN'");

    /** A round by hand has a cut-off of its own. */
    static final String IS_LATE =
            "case when cast(:round as uuid) is null then r.late else coalesce(r.first_handed_in_at >= :cutOff, false) end";

    private final String condition;

    DeskState(String condition) {
        this.condition = condition;
    }

    /** On the aliases {@code t} of the task, {@code r} of its report and {@code o} of what it owes. */
    String condition() {
        return "(" + condition + ")";
    }
}
