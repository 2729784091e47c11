package org.chainlead.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 节点 of a project.
 *
 * @param doneOn null while it is not reached
 */
public record MilestoneDraft(
        String name, @Nullable LocalDate dueOn, @Nullable LocalDate doneOn) {}
