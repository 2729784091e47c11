package org.chainlead.meeting;

import java.util.List;
import java.util.Set;
import org.chainlead.task.TaskRow;

/**
 * A task proposed for the agenda. Equal by its task alone, so that a selection outlives a refresh.
 *
 * @param reasons why
 * @param why the same in words, one sentence a reason
 */
public record AgendaProposal(TaskRow task, Set<AgendaReason> reasons, List<String> why) {

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof AgendaProposal proposal && proposal.task.equals(task);
    }

    @Override
    public int hashCode() {
        return task.hashCode();
    }
}
