package org.chainlead.indicator;

import java.time.Instant;
import java.util.List;

/** What was typed into a sheet and not handed in. */
public record ValueDraft(List<ValueEntry> entries, Instant savedAt) {}
