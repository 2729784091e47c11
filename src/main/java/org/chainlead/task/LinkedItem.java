package org.chainlead.task;

/**
 * Something of a module above that belongs to a task.
 *
 * @param state where it stands, in a word
 * @param facts in a line; may be empty
 * @param link where it can be opened, relative to the application
 */
public record LinkedItem(String name, String state, String facts, String link) {}
