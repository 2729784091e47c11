package org.chainlead.task;

import java.util.UUID;
import org.chainlead.attachment.spi.AttachmentOwner;
import org.chainlead.org.Access;
import org.springframework.stereotype.Component;

/** Whoever may see a task may read the files bound to it. */
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
        return access.may("task.view", scope.relations(new TaskId(owner)));
    }
}
