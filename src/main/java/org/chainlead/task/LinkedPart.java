package org.chainlead.task;

import org.chainlead.common.Page;

/**
 * A part of what belongs to a task.
 *
 * @param note what all of them come to, in a line; may be empty
 */
public record LinkedPart(Page<LinkedItem> page, String note) {}
