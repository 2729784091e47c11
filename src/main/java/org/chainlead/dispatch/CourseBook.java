package org.chainlead.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of 轮次安排. */
@Repository
class CourseBook {

    private final JdbcClient jdbc;

    CourseBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The course a round of the kind and period is opened under. */
    CourseVersion of(RoundKind kind, YearMonth period) {
        return jdbc.sql("""
                        select * from round_course where kind = :kind and valid_from <= :period
                         order by valid_from desc, no desc limit 1""")
                .param("kind", kind.name())
                .param("period", period.atDay(1))
                .query((row, n) -> read(row))
                .single();
    }

    /** The youngest first. */
    List<CourseVersion> versions(RoundKind kind) {
        return jdbc.sql("select * from round_course where kind = :kind order by no desc")
                .param("kind", kind.name())
                .query((row, n) -> read(row))
                .list();
    }

    /** The number of the next version; nobody else takes one until the transaction ends. */
    int next(RoundKind kind) {
        jdbc.sql("lock table round_course in share row exclusive mode").update();
        return jdbc.sql("select max(no) + 1 from round_course where kind = :kind")
                .param("kind", kind.name())
                .query(Integer.class)
                .single();
    }

    void add(CourseVersion version) {
        RoundCourse course = version.course();
        jdbc.sql("""
                        insert into round_course (kind, no, valid_from, opens, due, lead_until, office_until, draft,
                            reason, changed_by_name, changed_at)
                        values (:kind, :no, :from, :opens, :due, :lead, :office, :draft, :reason, :name, :at)""")
                .param("kind", version.kind().name())
                .param("no", version.no())
                .param("from", version.validFrom().atDay(1))
                .param("opens", course.opens())
                .param("due", course.due())
                .param("lead", course.leadUntil())
                .param("office", course.officeUntil())
                .param("draft", course.draft())
                .param("reason", version.reason())
                .param("name", version.changedBy())
                .param("at", version.changedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static CourseVersion read(ResultSet row) throws SQLException {
        return new CourseVersion(
                RoundKind.valueOf(row.getString("kind")),
                row.getInt("no"),
                YearMonth.from(row.getObject("valid_from", LocalDate.class)),
                new RoundCourse(
                        row.getInt("opens"),
                        row.getInt("due"),
                        row.getInt("lead_until"),
                        row.getInt("office_until"),
                        row.getInt("draft")),
                row.getString("reason"),
                row.getString("changed_by_name"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
