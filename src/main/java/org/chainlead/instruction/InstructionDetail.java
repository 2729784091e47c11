package org.chainlead.instruction;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.org.UnitRef;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * An instruction in full, as the acting person may read it.
 *
 * @param units the named units
 * @param triage what is proposed or decided; before the decision only for the office
 * @param made the task the decision handed out, as far as the person sees it
 * @param acts what the person may do now
 */
public record InstructionDetail(
        InstructionRow row,
        List<AttachmentRef> scans,
        List<UnitRef> units,
        @Nullable Triage triage,
        @Nullable String proposedByName,
        @Nullable Instant proposedAt,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable TaskId made,
        @Nullable String madeTitle,
        @Nullable String madeNumber,
        @Nullable TaskState madeState,
        Set<InstructionAct> acts) {}
