package org.chainlead.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chainlead.org.Actor;
import org.chainlead.supervision.NoticeDetail.Reopening;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often and why a notice was opened again after 办结. */
@Component
class NoticeReopenings {

    private final JdbcClient jdbc;

    NoticeReopenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the 办结 that is undone; the notice still carries it. */
    void keep(Notice closed, String reason, Actor by, Instant now) {
        jdbc.sql("""
                        insert into notice_reopening (notice_id, no, closed_at, closed_name, reopened_at, reopened_by,
                                                      reopened_name, reason)
                        select :notice, count(*) + 1, :closed, :closedName, :at, :by, :byName, :reason
                          from notice_reopening where notice_id = :notice""")
                .param("notice", closed.id)
                .param("closed", Objects.requireNonNull(closed.closedAt).atOffset(ZoneOffset.UTC))
                .param("closedName", closed.closedBy)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", by.account().uuid())
                .param("byName", by.signedName())
                .param("reason", reason.strip())
                .update();
    }

    /** First to last. */
    List<Reopening> of(UUID notice) {
        return jdbc.sql("select * from notice_reopening where notice_id = :notice order by no")
                .param("notice", notice)
                .query((row, n) -> new Reopening(
                        instant(row, "closed_at"),
                        row.getString("closed_name"),
                        instant(row, "reopened_at"),
                        row.getString("reopened_name"),
                        row.getString("reason")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
