package org.chainlead.task;

import java.util.UUID;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.org.Actor;
import org.chainlead.org.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who set the matter decides: the office its own matters, the leader in charge those set by the leader; where it is a
 * document or a minute, or a leader's word on paper, the SUPERVISION_HEAD records the decision with its paper.
 */
@Component
class MatterGate {

    private final TaskDesk desk;
    private final TaskScope scope;

    MatterGate(TaskDesk desk, TaskScope scope) {
        this.desk = desk;
        this.scope = scope;
    }

    /** Opens a task for who set the matter. */
    Task open(TaskId id, String operation, String paper) {
        Task task = desk.open(id, operation);
        Actor actor = desk.actor();
        boolean leaders = task.setBy == SetBy.LEADER && task.postId != null;
        if (leaders && actor.role() == Role.LEADER && !isOf(actor, task)) {
            throw Refusal.because("task.refused.anotherLeader", task.title);
        }
        if (leaders && actor.role() != Role.LEADER && paper.isBlank()) {
            throw Refusal.because("task.refused.leaderSetIt", task.title);
        }
        if (!leaders && actor.role() == Role.LEADER) {
            throw Refusal.because("task.refused.headDecides", task.title);
        }
        if (setOutside(task) && paper.isBlank()) {
            throw Refusal.because("task.missing.paper", task.title);
        }
        if (scope.relations(id).isEmpty() && actor.role() == Role.LEADER) {
            throw new NotFound();
        }
        return task;
    }

    private static boolean isOf(Actor actor, Task task) {
        return actor.post() != null && actor.post().uuid().equals(task.postId);
    }

    /** By a document, a minute, or a leader who is not in the system: the decision comes on paper. */
    static boolean setOutside(Task task) {
        return task.setBy == SetBy.DOCUMENT
                || task.setBy == SetBy.MINUTE
                || (task.setBy == SetBy.LEADER && task.postId == null);
    }

    /** The post that decides, when the leader set the matter. */
    static @Nullable UUID decidingPost(Task task) {
        return task.setBy == SetBy.LEADER ? task.postId : null;
    }
}
