package org.chainlead.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainlead.common.DateTimeText;
import org.chainlead.message.MessageDraft;
import org.chainlead.message.Messages;
import org.chainlead.org.Recipients;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is told of a round, each once an occasion: of its opening and cut-off the liaisons of every unit that still owes a
 * report in it, of its publication the liaisons and heads of every unit that stands in it.
 */
@Component
class RoundMessages {

    private final Messages messages;
    private final Recipients recipients;
    private final ReportedTasks tasks;
    private final Rounds rounds;
    private final JdbcClient jdbc;

    RoundMessages(Messages messages, Recipients recipients, ReportedTasks tasks, Rounds rounds, JdbcClient jdbc) {
        this.messages = messages;
        this.recipients = recipients;
        this.tasks = tasks;
        this.rounds = rounds;
        this.jdbc = jdbc;
    }

    void opened(DispatchRound round) {
        tell(round, "dispatch.message.roundOpened", "dispatch.roundOpened:" + round.id);
    }

    void moved(DispatchRound round) {
        tell(
                round,
                "dispatch.message.cutOffMoved",
                "dispatch.cutOffMoved:" + round.id + ":" + round.dueOn + ":" + round.movedAt);
    }

    /** Every unit that has a row: who reads its mail finds the round's result behind it. */
    void published(DispatchRound round) {
        List<UnitId> units = jdbc.sql("select distinct unit_id from round_row where round_id = :round")
                .param("round", round.id)
                .query((row, n) -> new UnitId(row.getObject(1, java.util.UUID.class)))
                .list();
        messages.tell(
                recipients.atAny(units, Role.LIAISON, Role.UNIT_HEAD),
                new MessageDraft(
                        "dispatch.message.roundPublished",
                        List.of(round.name()),
                        "published-rounds/" + round.id,
                        "dispatch.roundPublished:" + round.id));
    }

    private void tell(DispatchRound round, String key, String occasion) {
        String due = DateTimeText.day(rounds.moved(round.month(), round.days()).dueOn());
        messages.tell(
                recipients.atAny(owing(round), Role.LIAISON),
                new MessageDraft(key, List.of(round.name(), due), "reports/" + round.month(), occasion));
    }

    private List<UnitId> owing(DispatchRound round) {
        Map<String, @Nullable Object> parameters = new HashMap<>(tasks.owing(round, rounds.cutOff(round.days())));
        parameters.put("round", round.id);
        return jdbc.sql("""
                        select distinct t.lead_unit_id from task t
                          left join report r on r.task_id = t.id and r.period = :period
                         where r.first_handed_in_at is null and""" + ReportedTasks.OWES + " and " + RoundBook.members(round.byRule))
                .params(parameters)
                .query((row, n) -> new UnitId(row.getObject(1, java.util.UUID.class)))
                .list();
    }
}
