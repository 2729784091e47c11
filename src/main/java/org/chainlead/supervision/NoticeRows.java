package org.chainlead.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.chainlead.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** Reads notices as rows of a list. */
final class NoticeRows {

    /** Needs {@code me}, the acting person's unit, and {@code and}, what stands between names. */
    static final String SELECT = """
            select n.id, n.kind, n.state, n.number, n.title, n.due_on, n.issued_at, n.created_at,
                   (select string_agg(coalesce(p.unit_name, u.name), :and order by p.position) from notice_unit p join unit u on u.id = p.unit_id
                     where p.notice_id = n.id and p.relation = 'ADDRESSEE') as addressed,
                   (select p.state from notice_unit p where p.notice_id = n.id and p.unit_id = :me
                       and p.state <> 'NOTHING') as own,
                   s.units, s.signed, s.replied
              from notice n
              cross join lateral (
                   select count(*) as units, count(*) filter (where p.state <> 'TO_SIGN') as signed,
                          count(*) filter (where p.state in ('TO_CHECK', 'PASSED')) as replied
                     from notice_unit p where p.notice_id = n.id and p.state <> 'NOTHING') s""";

    private NoticeRows() {}

    static NoticeRow read(ResultSet row, LocalDate today, WorkCalendar calendar) throws SQLException {
        String own = row.getString("own");
        NoticeState state = NoticeState.valueOf(row.getString("state"));
        LocalDate due = row.getObject("due_on", LocalDate.class);
        int units = row.getInt("units");
        int replied = row.getInt("replied");
        boolean owed = due != null && state == NoticeState.ISSUED && replied < units;
        return new NoticeRow(
                new NoticeId(row.getObject("id", UUID.class)),
                NoticeKind.valueOf(row.getString("kind")),
                state,
                row.getString("number"),
                row.getString("title"),
                row.getString("addressed") == null ? "" : row.getString("addressed"),
                own == null ? null : AddresseeState.valueOf(own),
                units,
                row.getInt("signed"),
                replied,
                due,
                owed ? calendar.remainingWorkingDays(today, due) : null,
                instant(row, "issued_at"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
