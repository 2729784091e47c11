package org.chainlead.task.spi;

import java.util.Map;
import org.chainlead.task.ReportAsk;
import org.jspecify.annotations.Nullable;

/** Says how tasks stand to the reports of a month, for the ledger's filter. */
public interface ReportStanding {

    /** A condition on the alias {@code t} of the task and its parameters. */
    record Condition(String sql, Map<String, @Nullable Object> parameters) {}

    Condition of(ReportAsk ask);
}
