package org.chainlead.dispatch;

import java.time.YearMonth;
import java.util.List;
import org.chainlead.attachment.AttachmentId;
import org.chainlead.task.TaskId;

/**
 * Saves what is written so far.
 *
 * @param version as it was read; 0 for a report not begun
 * @param files all files the report shall have, bound and freshly staged ones
 */
public record SaveReport(TaskId task, YearMonth period, long version, ReportBody body, List<AttachmentId> files) {}
