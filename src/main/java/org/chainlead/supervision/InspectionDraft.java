package org.chainlead.supervision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chainlead.chain.ChainId;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * What is planned of an inspection.
 *
 * @param units which units, in order
 * @param task the task it is about; absent for a matter in words
 * @param chain the chain of a matter in words; a task brings its own
 * @param matter in words; a task's title where it is left empty
 * @param from first day, Asia/Shanghai
 * @param until last day
 * @param team who goes
 * @param month the month of dispatch it belongs to; the one it begins in where it is left out
 * @param overlapReason why it is held although another one of the same unit and matter is near; empty where none is
 */
public record InspectionDraft(
        List<UnitId> units,
        @Nullable TaskId task,
        @Nullable ChainId chain,
        String matter,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String team,
        @Nullable YearMonth month,
        String overlapReason) {

    public InspectionDraft {
        units = units.stream().distinct().toList();
        matter = matter.strip();
        team = team.strip();
        overlapReason = Objects.requireNonNullElse(overlapReason, "").strip();
    }

    /** With what its task says. */
    InspectionDraft about(String title, @Nullable UUID itsChain) {
        return new InspectionDraft(
                units,
                task,
                itsChain == null ? null : new ChainId(itsChain),
                matter.isEmpty() ? title : matter,
                from,
                until,
                team,
                month,
                overlapReason);
    }

    /** Where nothing is near, no reason is kept. */
    InspectionDraft withoutOverlap() {
        return new InspectionDraft(units, task, chain, matter, from, until, team, month, "");
    }
}
