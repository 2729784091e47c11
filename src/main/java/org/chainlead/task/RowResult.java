package org.chainlead.task;

/**
 * What came of one row of a bulk act.
 *
 * @param message why it was refused; empty when done
 */
public record RowResult(TaskId task, String title, boolean done, String message) {}
