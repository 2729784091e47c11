package org.chainlead.task;

import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.CodePoints;
import org.chainlead.common.Reason;

/** What must be filled before a draft is put forward (product.md, DRAFT 提交). Every gap is told at once. */
final class DraftPolicies {

    static final int TITLE_LIMIT = 200;
    static final int TEXT_LIMIT = 4000;

    private DraftPolicies() {}

    static List<Reason> missing(Task task, boolean hasGoals) {
        List<Reason> reasons = new ArrayList<>(tooLong(task));
        require(reasons, !task.title.isBlank(), "task.missing.title");
        require(reasons, !needsMeasure(task) || !task.measure.isBlank(), "task.missing.measure");
        require(reasons, !task.goalText.isBlank() || hasGoals, "task.missing.goal");
        require(reasons, task.dueOn != null, "task.missing.deadline");
        require(reasons, task.leadUnitId != null || task.groupId != null, "task.missing.leadUnit");
        require(reasons, !task.proposal.isBlank(), "task.missing.proposal");
        require(reasons, task.sourceTitle != null || task.sourceKind == SourceKind.INSPECTION, "task.missing.source");
        require(reasons, !needsLeader(task) || task.postId != null || task.chainId != null, "task.missing.leader");
        if (task.dueOn != null && task.dueOn.isBefore(task.startsOn)) {
            reasons.add(Reason.of("task.missing.deadlineBeforeStart", task.startsOn, task.dueOn));
        }
        return reasons;
    }

    /** Without one nobody could approve what repeats neither a document nor a minute ({@link ApprovalPolicy}). */
    private static boolean needsLeader(Task task) {
        return task.sourceKind != SourceKind.DOCUMENT
                && task.sourceKind != SourceKind.MEETING
                && task.childKind == null;
    }

    /** A list that repeats a document, and a leader's words, need not say how; whoever thinks of a task says so. */
    private static boolean needsMeasure(Task task) {
        return task.sourceKind != SourceKind.DOCUMENT
                && task.sourceKind != SourceKind.MEETING
                && task.sourceKind != SourceKind.INSTRUCTION
                && task.childKind != ChildKind.INSTRUCTION;
    }

    static List<Reason> tooLong(Task task) {
        List<Reason> reasons = new ArrayList<>();
        limit(reasons, task.title, TITLE_LIMIT, "task.tooLong.title");
        limit(reasons, task.measure, TEXT_LIMIT, "task.tooLong.measure");
        limit(reasons, task.goalText, TEXT_LIMIT, "task.tooLong.goal");
        limit(reasons, task.proposal, TEXT_LIMIT, "task.tooLong.proposal");
        return reasons;
    }

    private static void require(List<Reason> reasons, boolean filled, String key) {
        if (!filled) {
            reasons.add(Reason.of(key));
        }
    }

    private static void limit(List<Reason> reasons, String text, int limit, String key) {
        int length = CodePoints.of(text);
        if (length > limit) {
            reasons.add(Reason.of(key, limit, length));
        }
    }
}
