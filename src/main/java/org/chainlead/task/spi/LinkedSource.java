package org.chainlead.task.spi;

import org.chainlead.task.LinkedPart;
import org.chainlead.task.TaskId;

/**
 * A module's records that belong to a task, as a card of its page. The source leaves out what the acting person may not
 * read; without any there is no card.
 */
public interface LinkedSource {

    /** Of the card; no other source has the same. */
    String title();

    LinkedPart linked(TaskId task, int offset, int limit);
}
