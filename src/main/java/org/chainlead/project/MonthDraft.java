package org.chainlead.project;

import java.time.Instant;
import java.util.List;

/**
 * What was typed into the sheet of a month and not handed in.
 *
 * @param savedAt when something was typed last
 */
public record MonthDraft(List<MonthEntry> entries, Instant savedAt) {}
