package org.chainlead.instruction;

import static org.chainlead.common.Texts.t;

import java.util.ArrayList;
import java.util.List;
import org.chainlead.attachment.Attachments;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Texts;
import org.chainlead.task.TaskId;
import org.chainlead.task.TimelineItem;
import org.chainlead.task.TimelineKind;
import org.chainlead.task.spi.TimelineSource;
import org.springframework.stereotype.Component;

/** Instructions in the timeline of the task they were written on and of the task they became. */
@Component
class InstructionTimeline implements TimelineSource {

    private final InstructionRows rows;
    private final Attachments attachments;

    InstructionTimeline(InstructionRows rows, Attachments attachments) {
        this.rows = rows;
        this.attachments = attachments;
    }

    @Override
    public List<TimelineItem> items(TaskId task) {
        List<TimelineItem> items = new ArrayList<>();
        for (InstructionRows.Full full : rows.ofTask(task)) {
            if (full.row().state() != InstructionState.WITHDRAWN) {
                items.add(written(full));
                decided(full, items);
            }
        }
        return items;
    }

    private TimelineItem written(InstructionRows.Full full) {
        InstructionRow row = full.row();
        String key = row.source() == InstructionSource.TRANSCRIBED
                ? "instruction.timeline.transcribed"
                : "instruction.timeline.written";
        return new TimelineItem(
                TimelineKind.INSTRUCTION,
                row.enteredAt(),
                t(key, row.postName(), DateTimeText.day(row.writtenOn())),
                row.enteredByName(),
                List.of(row.words()),
                attachments.of(InstructionDesk.SUBJECT, row.id().uuid()),
                link(row));
    }

    private static void decided(InstructionRows.Full full, List<TimelineItem> items) {
        InstructionRow row = full.row();
        if (full.decidedAt() == null || row.handling() == null) {
            return;
        }
        List<String> lines = new ArrayList<>();
        if (row.leadUnitName() != null) {
            lines.add(
                    row.dueOn() == null
                            ? row.leadUnitName()
                            : t("instruction.timeline.until", row.leadUnitName(), DateTimeText.date(row.dueOn())));
        }
        items.add(new TimelineItem(
                TimelineKind.INSTRUCTION,
                full.decidedAt(),
                t("instruction.timeline.decided", row.postName(), Texts.label(row.handling())),
                full.decidedByName() == null ? "" : full.decidedByName(),
                lines,
                List.of(),
                link(row)));
    }

    private static String link(InstructionRow row) {
        return "instructions/" + row.id();
    }
}
