package org.chainlead.database;

import java.util.stream.Collectors;
import org.chainlead.common.Texts;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator in the log what is wrong and which SQL mends it, instead of a stack trace. */
class UnsafeDatabaseAnalyzer extends AbstractFailureAnalyzer<UnsafeDatabase> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsafeDatabase cause) {
        String mend = cause.findings().stream()
                .flatMap(finding -> finding.mend().lines())
                .distinct()
                .collect(Collectors.joining("\n"));
        String wrong = cause.findings().stream()
                .map(UnsafeDatabase.Finding::text)
                .distinct()
                .collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                Texts.t("database.guard.refused", wrong), Texts.t("database.guard.mend", mend), cause);
    }
}
