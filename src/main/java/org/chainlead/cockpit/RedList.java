package org.chainlead.cockpit;

import java.util.List;

/**
 * The first of the red tasks.
 *
 * @param total all of them
 * @param href the rows of all
 */
public record RedList(List<RedTask> tasks, long total, String href) {

    static final RedList NONE = new RedList(List.of(), 0, "tasks");

    public RedList {
        tasks = List.copyOf(tasks);
    }
}
