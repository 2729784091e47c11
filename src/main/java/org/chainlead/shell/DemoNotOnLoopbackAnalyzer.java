package org.chainlead.shell;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the refusal as a sentence instead of a stack trace. */
class DemoNotOnLoopbackAnalyzer extends AbstractFailureAnalyzer<DemoGuard.DemoNotOnLoopback> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DemoGuard.DemoNotOnLoopback refusal) {
        return new FailureAnalysis(refusal.getMessage(), null, refusal);
    }
}
