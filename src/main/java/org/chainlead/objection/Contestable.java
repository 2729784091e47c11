package org.chainlead.objection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * An act that the acting head's unit may still answer to.
 *
 * @param act the entry of the trail
 * @param words the act as the story tells it
 * @param byAccount who acted, absent for the system
 * @param until last day, 24:00
 * @param before the reason of an 申辩 that was taken back; empty when there was none
 */
public record Contestable(
        Act act,
        ObjectionKind kind,
        TaskId task,
        String taskName,
        String words,
        Instant at,
        String by,
        @Nullable UUID byAccount,
        LocalDate until,
        String before) {

    /**
     * An entry of the trail.
     *
     * @param kind of subject
     * @param seq number in the subject's chain
     */
    public record Act(String kind, UUID subject, int seq) {}
}
