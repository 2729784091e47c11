package org.chainlead.meeting;

import java.time.Instant;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * An item of the agenda as the acting person may read it.
 *
 * @param number from 1
 * @param task as far as the person sees it
 * @param why the reasons as they were when it was taken up, one a line; empty for a free item and for readers outside
 * @param notes 会议记录; empty for readers outside
 * @param agreed 议定意见; for readers outside only once the minutes are signed
 * @param notesVersion handed back when the notes are saved, {@code agreedVersion} when what was agreed is
 * @param writtenBy who saved them last
 */
public record AgendaRow(
        AgendaItemId id,
        int number,
        @Nullable TaskId task,
        String title,
        String unitName,
        String why,
        String notes,
        String agreed,
        long notesVersion,
        long agreedVersion,
        @Nullable String writtenBy,
        @Nullable Instant writtenAt) {

    public String text(AgendaText field) {
        return field == AgendaText.NOTES ? notes : agreed;
    }

    public long version(AgendaText field) {
        return field == AgendaText.NOTES ? notesVersion : agreedVersion;
    }
}
