package org.chainlead.dispatch;

import java.util.UUID;
import org.chainlead.attachment.spi.AttachmentOwner;
import org.chainlead.org.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The scans of a part's steps on paper stay inside its unit. */
@Component
class PartAttachments implements AttachmentOwner {

    private final JdbcClient jdbc;
    private final CurrentUser user;

    PartAttachments(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    @Override
    public String kind() {
        return PartDesk.SUBJECT;
    }

    @Override
    public boolean mayRead(UUID owner) {
        return user.find().isPresent()
                && jdbc.sql("select exists(select 1 from report_part where id = :id and unit_id = :unit)")
                        .param("id", owner)
                        .param("unit", user.actor().unit().uuid())
                        .query(Boolean.class)
                        .single();
    }
}
