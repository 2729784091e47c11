package org.chainlead.instruction;

import static org.chainlead.common.Texts.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.CodePoints;
import org.chainlead.common.Reason;
import org.jspecify.annotations.Nullable;

/** What must be filled for an instruction and for its 拟办. Every gap is told at once. */
final class InstructionPolicies {

    /** Longest text in code points. */
    static final int LONGEST = 4000;

    /** Longest title in code points, as a task takes it. */
    static final int LONGEST_TITLE = 200;

    private InstructionPolicies() {}

    static List<Reason> missing(WriteInstruction written, InstructionSource source, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        require(reasons, !written.words().isBlank(), "instruction.missing.words");
        limit(reasons, written.words(), LONGEST, "instruction.field.words");
        require(reasons, !written.writtenOn().isAfter(today), "instruction.refused.writtenLater");
        require(reasons, source == InstructionSource.DIRECT || !written.scans().isEmpty(), "instruction.missing.scan");
        return reasons;
    }

    static List<Reason> missing(Triage triage, @Nullable Object task, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        Handling handling = triage.handling();
        require(reasons, task != null || !handling.needsTask(), "instruction.refused.noTask");
        require(reasons, !triage.opinion().isBlank(), "instruction.missing.opinion");
        limit(reasons, triage.opinion(), LONGEST, "instruction.field.opinion");
        require(reasons, triage.urgency() != null || !handling.isHandled(), "instruction.missing.urgency");
        if (handling.makesTask()) {
            require(reasons, triage.leadUnit() != null, "instruction.missing.leadUnit");
            require(reasons, triage.dueOn() != null, "instruction.missing.dueOn");
            require(reasons, !triage.title().isBlank(), "instruction.missing.title");
            require(reasons, !triage.goalText().isBlank(), "instruction.missing.goal");
        }
        limit(reasons, triage.title(), LONGEST_TITLE, "instruction.field.title");
        limit(reasons, triage.goalText(), LONGEST, "instruction.field.goal");
        require(reasons, triage.dueOn() == null || !triage.dueOn().isBefore(today), "instruction.refused.duePast");
        return reasons;
    }

    private static void require(List<Reason> reasons, boolean fulfilled, String key) {
        if (!fulfilled) {
            reasons.add(Reason.of(key));
        }
    }

    private static void limit(List<Reason> reasons, String text, int limit, String field) {
        int length = CodePoints.of(text);
        if (length > limit) {
            reasons.add(Reason.of("instruction.refused.tooLong", t(field), limit, length));
        }
    }
}
