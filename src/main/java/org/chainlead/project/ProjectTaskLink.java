package org.chainlead.project;

import org.chainlead.task.TaskId;

/**
 * A task a project belongs to.
 *
 * @param title number and title
 * @param state in words
 */
public record ProjectTaskLink(TaskId task, String title, String state) {}
