package org.chainlead.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.DateTimeText;
import org.jspecify.annotations.Nullable;

/**
 * A project in full.
 *
 * @param printedName the name as the list printed it
 * @param partner 投资方, for whom the project's progress concerns; else empty
 * @param twins rows of lists that a person held for the same project
 * @param merged that it is another one; null for one that stands for itself
 * @param stages where it stood, the newest first
 * @param moves where the acting person may move it; empty when not at all
 * @param links whether the acting person links it to tasks
 * @param importedFrom name of the file it came in by; empty for what a unit entered in 在谈
 * @param importedBy who brought the file in, or entered it
 */
public record ProjectDetail(
        ProjectRow row,
        String printedName,
        String partner,
        List<Twin> twins,
        @Nullable ProjectMerge merged,
        List<StageStay> stages,
        List<StageMove> moves,
        boolean links,
        String importedFrom,
        String importedBy,
        Instant importedAt) {

    /** The day its last stage is counted to: what was folded into another stands nowhere since then. */
    public LocalDate stagesEnd(LocalDate today) {
        return merged == null ? today : LocalDate.ofInstant(merged.at(), DateTimeText.ZONE);
    }

    /**
     * The project printed once more.
     *
     * @param department a further department of the project
     * @param folded its own page, when it was found to be the same after it came in; else null
     */
    public record Twin(
            String number,
            String name,
            String department,
            @Nullable ProjectId folded) {}
}
