package org.chainlead.supervision;

import java.util.UUID;
import org.chainlead.attachment.spi.AttachmentOwner;
import org.chainlead.org.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Evidence of a reply is read by the unit that gave it, by the office and by leaders the notice is copied to. */
@Component
class ReplyAttachments implements AttachmentOwner {

    static final String KIND = "noticeReply";

    private final Notices notices;
    private final NoticeScope scope;
    private final CurrentUser user;
    private final JdbcClient jdbc;

    ReplyAttachments(Notices notices, NoticeScope scope, CurrentUser user, JdbcClient jdbc) {
        this.notices = notices;
        this.scope = scope;
        this.user = user;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(UUID owner) {
        return jdbc.sql("""
                        select u.notice_id from notice_reply r join notice_unit u on u.id = r.notice_unit_id
                         where r.id = :id and (u.unit_id = :me or (:all and r.recalled_at is null))""")
                .param("id", owner)
                .param("all", scope.readsAllReplies())
                .param("me", user.actor().unit().uuid())
                .query(UUID.class)
                .optional()
                .flatMap(notices::findById)
                .filter(scope::mayRead)
                .isPresent();
    }
}
