package org.chainlead.indicator;

import java.time.Instant;
import java.util.List;

/**
 * What was typed into a sheet and not handed in.
 *
 * @param savedAt when something was typed last
 */
public record ValueDraft(List<ValueEntry> entries, Instant savedAt) {}
