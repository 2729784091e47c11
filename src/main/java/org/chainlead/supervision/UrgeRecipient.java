package org.chainlead.supervision;

import org.chainlead.org.AccountId;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/** A person who is urged for a task: the unit's 联络员 and 负责人 and the task's 经办人. */
public record UrgeRecipient(
        TaskId task,
        String taskName,
        AccountId account,
        String name,
        Role role,
        @Nullable String phone,
        UnitId unit,
        String unitName) {}
