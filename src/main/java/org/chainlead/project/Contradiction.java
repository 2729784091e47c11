package org.chainlead.project;

import org.chainlead.common.Reason;
import org.chainlead.project.ProjectImportSettings.Answer;
import org.jspecify.annotations.Nullable;

/**
 * One contradiction of a list, with what was decided about it.
 *
 * @param key stays the same while the file does, so that a decision finds its question again
 * @param address of the cell it is about, as spreadsheets write it
 * @param question what is odd, in a sentence
 */
public record Contradiction(
        String key,
        ContradictionKind kind,
        int row,
        String address,
        Reason question,
        @Nullable Answer answer) {

    /** Answered by one of its choices; a whole name must be there when it is to be taken. */
    public boolean decided() {
        return answer != null
                && kind.choices().contains(answer.decision())
                && (answer.decision() != ProjectDecision.FULL_NAME
                        || !answer.text().isBlank());
    }

    boolean is(ProjectDecision decision) {
        return answer != null && decided() && answer.decision() == decision;
    }
}
