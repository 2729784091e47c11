package org.chainlead.task;

/**
 * Something the acting person may do now about a task.
 *
 * @param key of the words on the button
 * @param link where it is done, relative to the application; empty for an act of the task page itself
 * @param weight the highest one is the one primary button; 0 is never primary
 */
public record NextStep(String key, String link, int weight) {}
