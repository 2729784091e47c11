package org.chainlead.supervision;

import java.time.Instant;

/**
 * A notice as it was last typed.
 *
 * @param id of the notice the form will write; kept, so that a form restored after a lost session writes the same one
 * @param version of the notice the form was opened with; negative for one not written yet
 */
public record NoticeFormDraft(NoticeId id, long version, NoticeDraft draft, Instant savedAt) {}
