package org.chainlead.task;

import static org.chainlead.task.TaskState.*;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a person may do on a task's page, with the operation it needs and the states it starts at; in the order in which
 * one of them becomes the primary button.
 */
public enum TaskAct {
    APPROVE("task.approve", PENDING_APPROVAL),
    ACCEPT("task.accept", PENDING_ACCEPTANCE),
    PASS("task.verify", PENDING_VERIFICATION),
    PROPOSE("task.propose", PENDING_VERIFICATION),
    SUBMIT("task.draft", DRAFT),
    CLOSE("task.close", COMPLETED),
    ARCHIVE("task.archive", CLOSED),
    COMPLETE("task.complete", IN_PROGRESS),
    RESUME("task.suspend", SUSPENDED),
    RETURN_DRAFT("task.approve", PENDING_APPROVAL),
    RECALL("task.approve", PENDING_ACCEPTANCE),
    RETURN_WORK("task.verify", PENDING_VERIFICATION),
    RETURN_PROPOSAL("task.returnProposal", PENDING_VERIFICATION),
    EDIT("task.draft", DRAFT, PENDING_APPROVAL),
    WITHDRAW("task.draft", PENDING_APPROVAL),
    DELETE("task.draft", DRAFT),
    ADJUST("task.adjust", PENDING_ACCEPTANCE),
    CHANGE_HANDLER("task.accept", IN_PROGRESS),
    SPLIT("task.split", IN_PROGRESS),
    EXTEND("task.extend", IN_PROGRESS),
    AMEND("task.amend", IN_PROGRESS),
    ASK_SUSPENSION("task.askSuspension", IN_PROGRESS),
    ASK_TERMINATION("task.askTermination", IN_PROGRESS),
    WITHDRAW_COMPLETION("task.complete", PENDING_VERIFICATION),
    OVERRIDE_LIGHT("task.light", IN_PROGRESS, PENDING_VERIFICATION),
    ANNUAL_DATA("task.annualData", IN_PROGRESS),
    END_ANNUAL_DATA("task.annualData", IN_PROGRESS),
    SUSPEND("task.suspend", IN_PROGRESS),
    REOPEN("task.reopen", COMPLETED, CLOSED, ARCHIVED),
    TERMINATE(
            "task.terminate",
            DRAFT,
            PENDING_APPROVAL,
            PENDING_ACCEPTANCE,
            IN_PROGRESS,
            PENDING_VERIFICATION,
            SUSPENDED);

    private final String operation;
    private final Set<TaskState> states;

    TaskAct(String operation, TaskState first, TaskState... others) {
        this.operation = operation;
        this.states = EnumSet.of(first, others);
    }

    String operation() {
        return operation;
    }

    boolean fits(TaskState state) {
        return states.contains(state);
    }
}
