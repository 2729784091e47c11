package org.chainlead.task;

import java.util.UUID;
import org.chainlead.attachment.spi.AttachmentOwner;
import org.chainlead.org.Access;
import org.springframework.stereotype.Component;

/** Whoever reads a task's story may read the files bound to it. */
@Component
class TaskAttachments implements AttachmentOwner {

    private final TaskScope scope;
    private final Access access;

    TaskAttachments(TaskScope scope, Access access) {
        this.scope = scope;
        this.access = access;
    }

    @Override
    public String kind() {
        return TaskDesk.SUBJECT;
    }

    @Override
    public boolean mayRead(UUID owner) {
        TaskId task = new TaskId(owner);
        return access.may("task.story", scope.relations(task)) && scope.sees(task);
    }
}
