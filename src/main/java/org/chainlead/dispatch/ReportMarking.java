package org.chainlead.dispatch;

import java.util.List;

/**
 * How the sentences of a report are marked for who reads it.
 *
 * @param shown for the writer and the reviewers; nobody else sees marks
 * @param accepted the last accepted report of the task before the period; empty when there is none
 */
public record ReportMarking(boolean shown, ReportBody accepted) {

    public ReportHints of(ReportBody body) {
        return shown ? ReportHints.of(body, accepted) : new ReportHints(List.of(), List.of(), body);
    }
}
