package org.chainlead.task;

import java.util.Optional;
import java.util.Set;
import org.chainlead.common.Reason;
import org.chainlead.org.Actor;
import org.chainlead.org.Relation;
import org.chainlead.org.Role;

/**
 * Who may decide on a submitted task (product.md, PENDING_APPROVAL): the SUPERVISION_HEAD when it repeats an issued
 * document or a signed minute, else the LEADER in charge; for a child made by splitting the UNIT_HEAD of the parent's
 * lead unit; never the author, and for a split child never somebody of the child's own unit.
 */
final class ApprovalPolicy {

    private ApprovalPolicy() {}

    static Optional<Reason> refuses(Task task, Actor actor, Set<Relation> relations) {
        if (task.authorId.equals(actor.account().uuid())) {
            return Optional.of(Reason.of("task.refused.ownDraft", task.title));
        }
        if (task.childKind == ChildKind.SPLIT) {
            boolean parentHead = actor.role() == Role.UNIT_HEAD
                    && relations.contains(Relation.PARENT_LEAD)
                    && !actor.unit().uuid().equals(task.leadUnitId);
            return parentHead ? Optional.empty() : Optional.of(Reason.of("task.refused.parentHeadDecides", task.title));
        }
        boolean repeats = task.sourceKind == SourceKind.DOCUMENT || task.sourceKind == SourceKind.MEETING;
        Role needed = repeats || task.childKind == ChildKind.INSTRUCTION ? Role.SUPERVISION_HEAD : Role.LEADER;
        if (actor.role() != needed) {
            return Optional.of(Reason.of(
                    needed == Role.LEADER ? "task.refused.leaderDecides" : "task.refused.headDecides", task.title));
        }
        return Optional.empty();
    }
}
