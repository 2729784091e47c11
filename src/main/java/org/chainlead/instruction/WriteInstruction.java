package org.chainlead.instruction;

import java.time.LocalDate;
import java.util.List;
import org.chainlead.attachment.AttachmentId;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * A leader's words as entered. The post is always the one of the acting leader or secretary.
 *
 * @param id chosen by the form; a repeated call writes nothing more
 * @param task the task it is written on
 * @param writtenOn date under the words, not after today
 * @param scans staged files; the secretary needs at least one
 * @param units who besides leader, secretary and office may read the words once the office has decided
 */
public record WriteInstruction(
        InstructionId id,
        @Nullable TaskId task,
        LocalDate writtenOn,
        String words,
        List<AttachmentId> scans,
        List<UnitId> units) {

    public WriteInstruction {
        scans = List.copyOf(scans);
        units = List.copyOf(units);
    }
}
