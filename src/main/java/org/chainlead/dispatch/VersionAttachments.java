package org.chainlead.dispatch;

import java.util.UUID;
import org.chainlead.attachment.spi.AttachmentOwner;
import org.chainlead.task.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of a submitted version are read by whoever sees the version. */
@Component
class VersionAttachments implements AttachmentOwner {

    private final JdbcClient jdbc;
    private final ReportReaders readers;

    VersionAttachments(JdbcClient jdbc, ReportReaders readers) {
        this.jdbc = jdbc;
        this.readers = readers;
    }

    @Override
    public String kind() {
        return ReportVersions.FILES;
    }

    @Override
    public boolean mayRead(UUID owner) {
        UUID task = jdbc.sql(
                        "select r.task_id from report_version v join report r on r.id = v.report_id where v.id = :id")
                .param("id", owner)
                .query(UUID.class)
                .optional()
                .orElse(null);
        Reader reader = task == null ? null : readers.of(new TaskId(task));
        return reader != null
                && jdbc.sql("select count(*) from report_version v where v.id = :id and " + reader.versions())
                                .param("id", owner)
                                .query(Integer.class)
                                .single()
                        > 0;
    }
}
