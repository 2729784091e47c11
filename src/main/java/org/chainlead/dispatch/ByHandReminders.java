package org.chainlead.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.chainlead.common.DateTimeText;
import org.chainlead.message.spi.Reminder;
import org.chainlead.message.spi.ReminderSource;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds who owes reports of an open round by hand by that round's own day: days before, on the day, and when it is over.
 * That it was opened is told at once by {@link RoundMessages}.
 */
@Component
class ByHandReminders implements ReminderSource {

    private final JdbcClient jdbc;
    private final ReportedTasks tasks;
    private final RoundBook book;
    private final Rounds rounds;

    ByHandReminders(JdbcClient jdbc, ReportedTasks tasks, RoundBook book, Rounds rounds) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.book = book;
        this.rounds = rounds;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reminder> current(int daysBefore) {
        List<Reminder> reminders = new ArrayList<>();
        for (RoundBook.ByHand round : book.openByHand()) {
            Round days = rounds.moved(round.month(), round.days());
            RoundStage stage = rounds.stage(days, daysBefore);
            if (stage != RoundStage.OPEN) {
                jdbc.sql(ReportReminders.OWING)
                        .params(tasks.owingByHand(round.id(), round.month(), rounds.cutOff(round.days())))
                        .query((row, n) -> reminders.add(reminder(row, round, days.dueOn(), stage)))
                        .list();
            }
        }
        return reminders;
    }

    @Override
    public String officeKey() {
        return "dispatch.reminder.officeByHand";
    }

    @Override
    public String officeLink() {
        return "rounds";
    }

    /** A mail carries no typed words, so the round is named by its kind and period alone. */
    private static Reminder reminder(ResultSet row, RoundBook.ByHand round, LocalDate due, RoundStage stage)
            throws SQLException {
        UnitId unit = new UnitId(Objects.requireNonNull(row.getObject("unit_id", UUID.class)));
        String key = key(stage);
        return new Reminder(
                key,
                List.of(
                        String.valueOf(row.getLong("reports")),
                        RoundNames.of(round.kind(), round.month(), ""),
                        DateTimeText.dateWithWeekday(due)),
                "reports/" + round.month(),
                key + ":" + unit + ":" + round.id() + ":" + due,
                unit,
                Set.of(Role.LIAISON),
                ReportReminders.handlers(row),
                stage == RoundStage.OVER ? due : null);
    }

    private static String key(RoundStage stage) {
        return switch (stage) {
            case OPEN, SOON -> "dispatch.reminder.byHandSoon";
            case TODAY -> "dispatch.reminder.byHandToday";
            case OVER -> "dispatch.reminder.byHandOver";
        };
    }
}
