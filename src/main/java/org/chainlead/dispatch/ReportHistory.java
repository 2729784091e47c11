package org.chainlead.dispatch;

import java.time.YearMonth;
import java.util.List;

/**
 * A task's report of one period with the versions the reader sees, oldest first.
 *
 * @param late handed in after the cut-off
 */
public record ReportHistory(ReportId id, YearMonth period, boolean late, List<ReportVersionView> versions) {}
