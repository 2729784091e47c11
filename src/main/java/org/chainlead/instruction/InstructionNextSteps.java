package org.chainlead.instruction;

import java.util.ArrayList;
import java.util.List;
import org.chainlead.org.Access;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Role;
import org.chainlead.task.NextStep;
import org.chainlead.task.TaskId;
import org.chainlead.task.spi.NextStepSource;
import org.springframework.stereotype.Component;

/** 作批示 or 代录批示 on a task one sees, and what of the task's instructions waits for the office. */
@Component
class InstructionNextSteps implements NextStepSource {

    private static final int URGENT = 80;
    private static final int NORMAL = 40;

    private final InstructionRows rows;
    private final Access access;
    private final CurrentUser user;

    InstructionNextSteps(InstructionRows rows, Access access, CurrentUser user) {
        this.rows = rows;
        this.access = access;
        this.user = user;
    }

    @Override
    public List<NextStep> nextSteps(TaskId task) {
        List<NextStep> steps = new ArrayList<>();
        if (access.may("instruction.write")) {
            boolean leader = user.actor().role() == Role.LEADER;
            steps.add(new NextStep(
                    leader ? "instruction.next.write" : "instruction.next.transcribe",
                    "tasks/" + task + "/instruct",
                    NORMAL));
        }
        if (user.actor().isOffice()) {
            rows.ofTask(task).forEach(full -> add(steps, full));
        }
        return steps;
    }

    private static void add(List<NextStep> steps, InstructionRows.Full full) {
        String link = "instructions/" + full.row().id();
        if (full.acts().contains(InstructionAct.DECIDE)) {
            steps.add(new NextStep("instruction.next.decide", link, URGENT));
        } else if (full.acts().contains(InstructionAct.PROPOSE) && full.row().state() == InstructionState.ENTERED) {
            steps.add(new NextStep("instruction.next.propose", link, URGENT));
        }
    }
}
