package org.chainlead.task;

/**
 * What a module above adds to a task's page, with its first rows.
 *
 * @param title names the card, and the list when further rows are asked for
 */
public record LinkedCard(String title, LinkedPart first) {}
