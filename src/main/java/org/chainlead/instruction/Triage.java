package org.chainlead.instruction;

import java.time.LocalDate;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * 拟办: what the office makes of an instruction, in its own words.
 *
 * @param urgency needed when somebody has to act
 * @param leadUnit who carries it out, or to whom the words are passed on
 * @param dueOn last day, needed when a task is made
 * @param title of the task to be made, not the leader's words
 * @param goalText what is to be reached by the task to be made
 * @param opinion 拟办意见
 * @param task the task the words join or become a child of, chosen by the office for words written on none; else absent
 */
public record Triage(
        Handling handling,
        @Nullable Urgency urgency,
        @Nullable UnitId leadUnit,
        @Nullable LocalDate dueOn,
        String title,
        String goalText,
        String opinion,
        @Nullable TaskId task) {}
