package org.chainlead.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.DateTimeText;
import org.chainlead.message.spi.Reminder;
import org.chainlead.message.spi.ReminderSource;
import org.chainlead.org.AccountId;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds who owes reports of the present round: when it opens, days before the cut-off, on the day, and when it is over. */
@Component
class ReportReminders implements ReminderSource {

    private static final String OWING = """
            select t.lead_unit_id as unit_id, count(*) as reports,
                   array_agg(distinct t.handler_id) filter (where t.handler_id is not null) as handlers
              from task t left join report r on r.task_id = t.id and r.period = :period
             where r.first_handed_in_at is null and t.lead_unit_id is not null and""" + ReportedTasks.OWES + " group by t.lead_unit_id";

    private final JdbcClient jdbc;
    private final ReportedTasks tasks;
    private final Rounds rounds;
    private final WorkCalendar calendar;
    private final Clock clock;

    ReportReminders(JdbcClient jdbc, ReportedTasks tasks, Rounds rounds, WorkCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.rounds = rounds;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Where the round stands; each lasts until the next begins, so that a missed day is made up. */
    enum Stage {
        OPEN("dispatch.reminder.open"),
        SOON("dispatch.reminder.soon"),
        TODAY("dispatch.reminder.today"),
        OVER("dispatch.reminder.over");

        private final String key;

        Stage(String key) {
            this.key = key;
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reminder> current(int daysBefore) {
        Round round = rounds.current();
        Stage stage = stage(round, daysBefore);
        Map<String, @Nullable Object> parameters = new HashMap<>(tasks.owing(round.period()));
        parameters.put("period", round.period().atDay(1));
        return jdbc.sql(OWING)
                .params(parameters)
                .query((row, n) -> reminder(row, round, stage))
                .list();
    }

    @Override
    public String officeKey() {
        return "dispatch.reminder.office";
    }

    @Override
    public String officeLink() {
        return "reports/" + rounds.current().period();
    }

    private Stage stage(Round round, int daysBefore) {
        LocalDate today = LocalDate.now(clock);
        if (rounds.isOver(round)) {
            return Stage.OVER;
        }
        int left = calendar.remainingWorkingDays(today, round.dueOn());
        if (left <= 0) {
            return Stage.TODAY;
        }
        return left <= daysBefore ? Stage.SOON : Stage.OPEN;
    }

    /** The due day is part of the occasion: a moved cut-off is told anew. */
    private static Reminder reminder(ResultSet row, Round round, Stage stage) throws SQLException {
        UnitId unit = new UnitId(Objects.requireNonNull(row.getObject("unit_id", UUID.class)));
        return new Reminder(
                stage.key,
                List.of(
                        String.valueOf(row.getLong("reports")),
                        DateTimeText.month(round.period()),
                        DateTimeText.dateWithWeekday(round.dueOn())),
                "reports/" + round.period(),
                stage.key + ":" + unit + ":" + round.period() + ":" + round.dueOn(),
                unit,
                Set.of(Role.LIAISON),
                handlers(row),
                stage == Stage.OVER ? round.dueOn() : null);
    }

    static Set<AccountId> handlers(ResultSet row) throws SQLException {
        return row.getArray("handlers") == null
                ? Set.of()
                : Arrays.stream((UUID[]) row.getArray("handlers").getArray())
                        .map(AccountId::new)
                        .collect(Collectors.toSet());
    }
}
