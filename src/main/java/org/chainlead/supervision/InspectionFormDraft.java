package org.chainlead.supervision;

import java.time.Instant;

/**
 * A planned inspection as it was last typed.
 *
 * @param id of the inspection the form will write; kept, so that a form restored after a lost session writes the same one
 * @param version of the inspection the form was opened with; negative for one not planned yet
 */
public record InspectionFormDraft(InspectionId id, long version, InspectionDraft draft, Instant savedAt) {}
