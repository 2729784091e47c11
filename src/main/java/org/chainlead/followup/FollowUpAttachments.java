package org.chainlead.followup;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.chainlead.attachment.spi.AttachmentOwner;
import org.chainlead.org.Access;
import org.chainlead.task.TaskScope;
import org.springframework.stereotype.Component;

/** Whoever reads a finding may open its files. */
@Component
class FollowUpAttachments implements AttachmentOwner {

    private final FollowUpBook book;
    private final TaskScope scope;
    private final Access access;

    FollowUpAttachments(FollowUpBook book, TaskScope scope, Access access) {
        this.book = book;
        this.scope = scope;
        this.access = access;
    }

    @Override
    public String kind() {
        return FollowUps.SUBJECT;
    }

    @Override
    public boolean mayRead(UUID owner) {
        if (!access.may("followup.view")) {
            return false;
        }
        TaskScope.Condition condition = scope.of("followup.view");
        Map<String, Object> parameters = new HashMap<>(condition.parameters());
        parameters.put("id", owner);
        return book.count("c.id = :id and (" + condition.sql() + ")", parameters) > 0;
    }
}
