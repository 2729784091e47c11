package org.chainlead.project;

import org.chainlead.common.Reason;

/**
 * Figures of a project that look odd.
 *
 * @param part the year, the month or the hash of the file it is about; empty for the project as a whole
 * @param figures that look odd; with others it is another question
 * @param question what is odd and that it be checked, in a sentence
 */
public record Anomaly(ProjectId project, AnomalyKind kind, String part, String figures, Reason question) {}
