package org.chainlead.bulletin;

import java.time.LocalDate;
import java.util.UUID;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * A line of a 通报 that names a unit and one of its tasks.
 *
 * @param number as printed in the source, may be empty
 * @param goalText 目标 in words
 * @param doneText 完成 in words, empty when nothing is known
 * @param unchecked whether what is said was 已采纳（未逐条核）: not verified data
 * @param reason 滞后原因 as the office left it; empty for the other lists
 * @param version to be given back when the reason is saved
 */
public record BulletinLine(
        UUID id,
        LineKind kind,
        int position,
        UnitId unit,
        String unitName,
        TaskId task,
        String number,
        String title,
        String goalText,
        String doneText,
        boolean unchecked,
        @Nullable LocalDate dueOn,
        String reason,
        long version) {

    /** Number as printed and title. */
    public String name() {
        return number.isEmpty() ? title : number + " " + title;
    }
}
