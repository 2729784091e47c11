package org.chainlead.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.DateTimeText;
import org.chainlead.message.spi.Reminder;
import org.chainlead.message.spi.ReminderSource;
import org.chainlead.org.AccountId;
import org.chainlead.org.Recipients;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds reviewers of the reports before them, by the days of the round: lead units by the day for lead units, the
 * supervision office by its own.
 */
@Component
class ReviewReminders implements ReminderSource {

    /** Months of which no round is published; older ones are nobody's work any more. */
    private static final String WAITING = """
            select r.reviewer_unit_id, r.period, count(*) as reports from report r
             where r.state = 'IN_REVIEW' and r.period > :after
               and not exists (select 1 from dispatch_round d where d.kind = 'MONTHLY' and d.by_rule
                                  and d.period = r.period and d.state = 'PUBLISHED')
             group by r.reviewer_unit_id, r.period""";

    private static final int MONTHS = 12;

    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final Recipients recipients;
    private final WorkCalendar calendar;
    private final Clock clock;

    ReviewReminders(JdbcClient jdbc, Rounds rounds, Recipients recipients, WorkCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.recipients = recipients;
        this.calendar = calendar;
        this.clock = clock;
    }

    private record Waiting(@Nullable UnitId reviewer, YearMonth month, long reports) {}

    @Override
    @Transactional(readOnly = true)
    public List<Reminder> current(int daysBefore) {
        LocalDate today = LocalDate.now(clock);
        LocalDate until = calendar.addWorkingDays(today, daysBefore);
        return jdbc.sql(WAITING).param("after", today.minusMonths(MONTHS)).query((row, n) -> read(row)).list().stream()
                .filter(waiting -> !due(waiting).isAfter(until))
                .map(this::reminder)
                .toList();
    }

    @Override
    public String officeKey() {
        return "dispatch.reminder.officeReview";
    }

    @Override
    public String officeLink() {
        return "reports";
    }

    private LocalDate due(Waiting waiting) {
        Round round = rounds.of(waiting.month());
        return waiting.reviewer() == null ? round.officeUntil() : round.leadUntil();
    }

    private Reminder reminder(Waiting waiting) {
        LocalDate due = due(waiting);
        boolean over = calendar.isOverdue(due, clock.instant());
        String key = over ? "dispatch.reminder.reviewOver" : "dispatch.reminder.review";
        Set<AccountId> office = waiting.reviewer() == null
                ? new HashSet<>(recipients.anywhere(Role.SUPERVISOR, Role.SUPERVISION_HEAD))
                : Set.of();
        return new Reminder(
                key,
                List.of(
                        String.valueOf(waiting.reports()),
                        DateTimeText.month(waiting.month()),
                        DateTimeText.dateWithWeekday(due)),
                "reports/" + waiting.month(),
                key + ":" + (waiting.reviewer() == null ? "office" : waiting.reviewer()) + ":" + waiting.month() + ":"
                        + due,
                waiting.reviewer(),
                Set.of(Role.UNIT_HEAD),
                office,
                over ? due : null);
    }

    private static Waiting read(ResultSet row) throws SQLException {
        UUID reviewer = row.getObject("reviewer_unit_id", UUID.class);
        return new Waiting(
                reviewer == null ? null : new UnitId(reviewer),
                YearMonth.from(Objects.requireNonNull(row.getObject("period", LocalDate.class))),
                row.getLong("reports"));
    }
}
