package org.chainlead.task;

/**
 * A task was handed out: 批准（交办）, again after an adjustment that was granted. Published inside the transaction of the
 * act, so that a module above may add to it or refuse it.
 */
public record TaskAssigned(TaskId task) {}
