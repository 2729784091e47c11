package org.chainlead.task.ui;

import java.util.Optional;
import java.util.UUID;
import org.chainlead.task.TaskId;

/** Task ids as they stand in addresses. */
final class TaskIds {

    private TaskIds() {}

    /** Empty when the text is no id. */
    static Optional<TaskId> read(String text) {
        try {
            return Optional.of(new TaskId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    static String page(TaskId id) {
        return "tasks/" + id.uuid();
    }
}
