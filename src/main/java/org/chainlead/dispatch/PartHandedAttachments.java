package org.chainlead.dispatch;

import java.util.UUID;
import org.chainlead.attachment.spi.AttachmentOwner;
import org.chainlead.task.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of a part as it left its unit: read by the unit, the lead unit and who reviews the report. */
@Component
class PartHandedAttachments implements AttachmentOwner {

    private final PartAttachments inside;
    private final ReportReaders readers;
    private final JdbcClient jdbc;

    PartHandedAttachments(PartAttachments inside, ReportReaders readers, JdbcClient jdbc) {
        this.inside = inside;
        this.readers = readers;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return PartDesk.HANDED_FILES;
    }

    @Override
    public boolean mayRead(UUID owner) {
        return inside.mayRead(owner)
                || jdbc.sql("select task_id from report_part where id = :id")
                        .param("id", owner)
                        .query(UUID.class)
                        .optional()
                        .map(task -> readers.of(new TaskId(task)))
                        .filter(reader -> reader != Reader.PUBLIC)
                        .isPresent();
    }
}
