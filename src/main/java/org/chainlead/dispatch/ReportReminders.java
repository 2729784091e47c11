package org.chainlead.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainlead.common.DateTimeText;
import org.chainlead.message.spi.Reminder;
import org.chainlead.message.spi.ReminderSource;
import org.chainlead.org.AccountId;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds who owes reports of the present month's round: when it opens, days before the cut-off, on the day, and when it is
 * over. What a round by hand asks for is reminded of by its own day ({@link ByHandReminders}).
 */
@Component
class ReportReminders implements ReminderSource {

    /** By unit, with the parameters of {@link ReportedTasks#OWES}. */
    static final String OWING = """
            select t.lead_unit_id as unit_id, count(*) as reports,
                   array_agg(distinct t.handler_id) filter (where t.handler_id is not null) as handlers
              from task t left join report r on r.task_id = t.id and r.period = :period
             where r.first_handed_in_at is null and t.lead_unit_id is not null and""" + ReportedTasks.OWES + " group by t.lead_unit_id";

    private final JdbcClient jdbc;
    private final ReportedTasks tasks;
    private final Rounds rounds;

    ReportReminders(JdbcClient jdbc, ReportedTasks tasks, Rounds rounds) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.rounds = rounds;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reminder> current(int daysBefore) {
        Round round = rounds.current();
        RoundStage stage = rounds.stage(round, daysBefore);
        return jdbc.sql(OWING)
                .params(tasks.owingByRule(round.period(), rounds.cutOff(round.period())))
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

    private static String key(RoundStage stage) {
        return switch (stage) {
            case OPEN -> "dispatch.reminder.open";
            case SOON -> "dispatch.reminder.soon";
            case TODAY -> "dispatch.reminder.today";
            case OVER -> "dispatch.reminder.over";
        };
    }

    /** The due day is part of the occasion: a moved cut-off is told anew. */
    private static Reminder reminder(ResultSet row, Round round, RoundStage stage) throws SQLException {
        String key = key(stage);
        UnitId unit = new UnitId(Objects.requireNonNull(row.getObject("unit_id", UUID.class)));
        return new Reminder(
                key,
                List.of(
                        String.valueOf(row.getLong("reports")),
                        DateTimeText.month(round.period()),
                        DateTimeText.dateWithWeekday(round.dueOn())),
                "reports/" + round.period(),
                key + ":" + unit + ":" + round.period() + ":" + round.dueOn(),
                unit,
                Set.of(Role.LIAISON),
                handlers(row),
                stage == RoundStage.OVER ? round.dueOn() : null);
    }

    static Set<AccountId> handlers(ResultSet row) throws SQLException {
        return row.getArray("handlers") == null
                ? Set.of()
                : Arrays.stream((UUID[]) row.getArray("handlers").getArray())
                        .map(AccountId::new)
                        .collect(Collectors.toSet());
    }
}
