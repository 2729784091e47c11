package org.chainlead.supervision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chainlead.common.Refusal;
import org.chainlead.task.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a step that a person takes means for the ladder: whether it skips one, and which proposals it answers. */
@Component
class LadderWork {

    private final LadderSteps steps;
    private final JdbcClient jdbc;

    LadderWork(LadderSteps steps, JdbcClient jdbc) {
        this.steps = steps;
        this.jdbc = jdbc;
    }

    /** The next step, when the draft begins higher than that. */
    Optional<LadderStep> skipped(NoticeDraft draft) {
        if (draft.addressees().isEmpty()) {
            return Optional.empty();
        }
        LadderStep next = steps.next(draft.addressees(), draft.tasks());
        return LadderStep.of(draft.kind())
                .filter(step -> step.compareTo(next) > 0)
                .map(step -> next);
    }

    /** Beginning higher than the next step needs a reason; a person decides, and says why. */
    void needStartReason(NoticeDraft draft) {
        if (draft.startReason().isEmpty()) {
            skipped(draft).ifPresent(next -> {
                throw Refusal.because("supervision.missing.startReason", next, draft.kind());
            });
        } else {
            NoticeChecks.need(draft.startReason(), "supervision.field.startReason", NoticeChecks.REASON);
        }
    }

    /** A document of or above the proposed step is being written: its proposals are answered. */
    void taken(NoticeDraft draft) {
        LadderStep.of(draft.kind()).ifPresent(step -> answered(draft.tasks(), step));
    }

    void urged(Collection<TaskId> tasks) {
        answered(tasks, LadderStep.URGE);
    }

    private void answered(Collection<TaskId> tasks, LadderStep step) {
        if (!tasks.isEmpty()) {
            jdbc.sql("delete from ladder_proposal where task_id in (:tasks) and step in (:steps)")
                    .param("tasks", tasks.stream().map(TaskId::uuid).toList())
                    .param("steps", upTo(step))
                    .update();
        }
    }

    private static List<String> upTo(LadderStep step) {
        return List.of(LadderStep.values()).subList(0, step.ordinal() + 1).stream()
                .map(Enum::name)
                .toList();
    }
}
