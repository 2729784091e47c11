package org.chainlead.task;

/**
 * 交办 was taken back before anybody had signed for it. Published inside the transaction of the act.
 *
 * @param reason as who took it back wrote it
 */
public record TaskRecalled(TaskId task, String reason) {}
