package org.chainlead.instruction;

import static org.chainlead.common.Texts.t;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.org.AccountId;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.SetBy;
import org.chainlead.task.SourceKind;
import org.chainlead.task.TaskAssignment;
import org.chainlead.task.TaskAuthor;
import org.chainlead.task.TaskDetail;
import org.chainlead.task.TaskDraft;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskLevel;
import org.chainlead.task.TaskPages;
import org.chainlead.task.TaskRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the task an instruction becomes; in the office's words, never the leader's. */
@Component
class InstructionTasks {

    private final TaskAssignment assignment;
    private final TaskPages pages;
    private final InstructionDesk desk;

    InstructionTasks(TaskAssignment assignment, TaskPages pages, InstructionDesk desk) {
        this.assignment = assignment;
        this.pages = pages;
        this.desk = desk;
    }

    void carryOut(Instruction instruction, Triage triage) {
        TaskDetail about = instruction.taskId == null ? null : pages.detail(new TaskId(instruction.taskId));
        if (triage.handling() == Handling.HANDLE_JOIN && about != null) {
            needUnderWay(about.row());
        }
        if (!triage.handling().makesTask()) {
            return;
        }
        TaskId made = TaskId.random();
        assignment.assignInstruction(
                made,
                triage.handling() == Handling.HANDLE_CHILD && about != null
                        ? about.row().id()
                        : null,
                draft(instruction, triage, about),
                new TaskAuthor(
                        new AccountId(Objects.requireNonNull(instruction.proposedBy)),
                        new UnitId(Objects.requireNonNull(instruction.proposedUnitId)),
                        Role.SUPERVISOR));
        instruction.madeTaskId = made.uuid();
    }

    /** Nobody would carry out what joins a task that is done. */
    private static void needUnderWay(TaskRow about) {
        if (!about.state().isUnderWay()) {
            throw Refusal.because("instruction.refused.joinDone", about.title(), Texts.label(about.state()));
        }
    }

    /** The unit that reads the words from the decision on: the one named, or the lead of the task they join. */
    @Nullable
    UnitId reader(Instruction instruction) {
        if (instruction.leadUnitId != null) {
            return new UnitId(instruction.leadUnitId);
        }
        return instruction.handling == Handling.HANDLE_JOIN && instruction.taskId != null
                ? pages.detail(new TaskId(instruction.taskId)).leadUnit()
                : null;
    }

    /** Plan and special action stay with the document's own tasks; the chain is that of the matter. */
    private TaskDraft draft(Instruction instruction, Triage triage, @Nullable TaskDetail about) {
        String source =
                t("instruction.task.source", desk.postName(instruction), DateTimeText.date(instruction.writtenOn));
        LocalDate today = desk.today();
        return new TaskDraft(
                SourceKind.INSTRUCTION,
                null,
                source,
                null,
                TaskLevel.PREFECTURE,
                null,
                null,
                about == null ? null : about.chain(),
                triage.title(),
                "",
                triage.goalText(),
                List.of(),
                today,
                triage.dueOn(),
                ReportCycle.NONE,
                triage.leadUnit(),
                null,
                new LeaderPostId(instruction.postId),
                null,
                List.of(),
                List.of(Objects.requireNonNull(triage.leadUnit())),
                List.of(),
                SetBy.LEADER,
                triage.opinion(),
                false);
    }
}
