package org.chainlead.dispatch;

import java.time.Instant;

/**
 * A saved draft.
 *
 * @param version to be given with the next saving
 * @param at shown as 已保存 10:32
 */
public record SavedReport(ReportId id, long version, Instant at) {}
