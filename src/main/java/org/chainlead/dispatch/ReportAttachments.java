package org.chainlead.dispatch;

import java.util.UUID;
import org.chainlead.attachment.spi.AttachmentOwner;
import org.chainlead.task.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of a report being written stay inside the unit; what was submitted is frozen with its version. */
@Component
class ReportAttachments implements AttachmentOwner {

    private final JdbcClient jdbc;
    private final ReportReaders readers;

    ReportAttachments(JdbcClient jdbc, ReportReaders readers) {
        this.jdbc = jdbc;
        this.readers = readers;
    }

    @Override
    public String kind() {
        return ReportDesk.SUBJECT;
    }

    @Override
    public boolean mayRead(UUID owner) {
        return jdbc.sql("select task_id from report where id = :id")
                .param("id", owner)
                .query(UUID.class)
                .optional()
                .map(task -> readers.of(new TaskId(task)) == Reader.INSIDE)
                .orElse(false);
    }
}
