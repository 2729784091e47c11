package org.chainlead.meeting;

import java.time.Instant;

/**
 * The arrangement of a meeting as it was last typed.
 *
 * @param id of the meeting the form will write; kept, so that a form restored after a lost session writes the same one
 * @param version of the meeting the form was opened with; negative for one not written yet
 */
public record MeetingFormDraft(MeetingId id, long version, MeetingDraft draft, Instant savedAt) {}
