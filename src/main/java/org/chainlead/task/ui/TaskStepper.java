package org.chainlead.task.ui;

import org.chainlead.common.ui.LoopStep;
import org.chainlead.common.ui.Stepper;
import org.chainlead.task.TaskDetail;

/** Which station of the closed loop a task stands at. */
final class TaskStepper {

    private TaskStepper() {}

    static Stepper of(TaskContent task) {
        TaskDetail detail = task.detail();
        return switch (task.row().state()) {
            case DRAFT -> Stepper.loopAt(LoopStep.INITIATION);
            case PENDING_APPROVAL -> Stepper.loopAt(LoopStep.ASSIGNMENT);
            case PENDING_ACCEPTANCE -> Stepper.loopAt(LoopStep.ACCEPTANCE);
            case IN_PROGRESS, SUSPENDED -> Stepper.loopAt(LoopStep.HANDLING);
            case PENDING_VERIFICATION -> Stepper.loopAt(LoopStep.COMPLETION);
            case COMPLETED -> Stepper.loopAt(LoopStep.CLOSURE);
            case CLOSED, ARCHIVED -> Stepper.loopDone();
            case TERMINATED -> Stepper.loopAt(lastReached(detail));
        };
    }

    private static LoopStep lastReached(TaskDetail detail) {
        if (detail.acceptedAt() != null) {
            return LoopStep.HANDLING;
        }
        return detail.assignedAt() == null ? LoopStep.INITIATION : LoopStep.ACCEPTANCE;
    }
}
