package org.chainlead.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of the limits of length; of two for one day the later one counts. */
@Component
class LengthLimits {

    private static final String VERSIONS = """
            select distinct on (kind, field, valid_from) kind, field, valid_from, characters,
                   max(id) over (partition by kind, field) as seen
              from notice_length_limit order by kind, field, valid_from desc, id desc""";

    private static final String IN_FORCE = """
            select distinct on (field) kind, field, valid_from, characters, id as seen from notice_length_limit
             where kind = :kind and valid_from <= :day order by field, valid_from desc, id desc""";

    private final JdbcClient jdbc;

    LengthLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that hold for the kind on the day, one a field at most. */
    List<LengthLimit> inForce(NoticeKind kind, LocalDate day) {
        return jdbc.sql(IN_FORCE)
                .param("kind", kind.name())
                .param("day", day)
                .query((row, n) -> read(row))
                .list();
    }

    /** All of them, for each kind and field the latest day first. */
    List<LengthLimit> versions() {
        return jdbc.sql(VERSIONS).query((row, n) -> read(row)).list();
    }

    private static LengthLimit read(ResultSet row) throws SQLException {
        return new LengthLimit(
                NoticeKind.valueOf(row.getString("kind")),
                NoticeField.valueOf(row.getString("field")),
                row.getObject("valid_from", LocalDate.class),
                (Integer) row.getObject("characters"),
                row.getLong("seen"));
    }
}
