package org.chainlead.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.Texts;
import org.chainlead.task.TaskCounting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes the rows of a round: every task handed out and not terminated, and of the completed ones those of the year, as
 * they stand at this moment. Two statements, however many tasks. What has not left its unit is not in it.
 */
@Repository
class RoundSnapshot {

    private static final String WRITE =
            """
            insert into round_row (round_id, task_id, position, unit_id, unit_name, group_id, group_name, chain_id, chain_name,
                plan_id, plan_name, number, title, goal_text, done_text, percent, due_on, starred, task_state, owed,
                missing, late, state, reported_light, verified_light, verified_reason, progress, difficulties, next_steps,
                report_id, report_no, counted_light, unreached, overdue)
            with member as (
                select distinct on (m.unit_id) m.unit_id, g.id, g.name
                  from unit_group_member m join unit_group g on g.id = m.group_id
                 where m.valid_from <= :today and (m.valid_until is null or m.valid_until >= :today)
                 order by m.unit_id, g.sort, g.id),
            problem as (
                select d.report_id, jsonb_agg(jsonb_build_object('id', d.id, 'problem', d.problem, 'unit', a.name,
                           'helpBy', d.help_by, 'answer', d.answer) order by d.raised_at, d.id) as rows
                  from difficulty d join report r on r.id = d.report_id left join unit a on a.id = d.asked_unit_id
                 where r.period = :period and d.withdrawn_at is null
                 group by d.report_id)
            select :round, t.id, row_number() over (order by u.sort, u.code, t.number_key, t.id), u.id, u.name,
                   g.id, g.name, c.id, c.name, p.id, p.name, coalesce(t.source_number, ''), t.title, t.goal_text,
                   t.done_text, cast(substring(t.done_text from '^([0-9]+([.][0-9]+)?)%$') as numeric), t.due_on,
                   t.starred, t.state, o.owed,
                   o.owed and r.first_handed_in_at is null,
                   case when r.first_handed_in_at is null then false when :monthly then r.late
                        else r.first_handed_in_at >= :cutOff end,
                   case when r.accepted_no is not null then case when v.unchecked then 'UNCHECKED' else 'ACCEPTED' end
                        when r.first_handed_in_at is not null
                            then case when r.state = 'IN_REVIEW' then 'IN_REVIEW' else 'RETURNED' end
                        when o.owed then 'MISSING' else 'NOT_OWED' end,
                   v.body ->> 'reportedLight', t.verified_light, t.verified_reason,
                   coalesce(case when v.body ->> 'unchangedReason' is null then v.body ->> 'progress'
                                 else replace(:unchanged, '{0}', v.body ->> 'unchangedReason') end, ''),
                   case when v.body is null then '[]'::jsonb else coalesce(d.rows, '[]'::jsonb) end,
                   coalesce(v.body ->> 'nextSteps', ''), case when v.body is null then null else r.id end, v.no,
                   t.counted_light, t.unreached or (t.original_due_on >= :firstDay and t.original_due_on < :nextYear
                       and""" + " " + TaskCounting.MOVED_OUT_OF_YEAR + """
                       ), coalesce(""" + TaskCounting.OVERDUE + """
                       , false)
              from task t join unit u on u.id = t.lead_unit_id
              left join member g on g.unit_id = u.id
              left join industry_chain c on c.id = t.chain_id
              left join action_plan p on p.id = t.plan_id
              left join report r on r.task_id = t.id and r.period = :period
              left join lateral (
                  select w.no, w.unchecked, w.body::jsonb as body from report_version w
                   where w.report_id = r.id and (w.no = r.accepted_no or (r.accepted_no is null and w.handed_in_at is not null))
                   order by w.no desc limit 1) v on true
              left join problem d on d.report_id = r.id
             cross join lateral (select""" + ReportedTasks.OWES + """
                  as owed) o
             where t.group_id is null and t.assigned_at is not null
               and (t.state in ('PENDING_ACCEPTANCE', 'IN_PROGRESS', 'PENDING_VERIFICATION', 'SUSPENDED')
                    or (t.state in ('COMPLETED', 'CLOSED', 'ARCHIVED') and t.completed_at >= :year))
               and""";

    private final JdbcClient jdbc;
    private final ReportedTasks tasks;
    private final Rounds rounds;
    private final WorkCalendar calendar;
    private final Clock clock;

    RoundSnapshot(JdbcClient jdbc, ReportedTasks tasks, Rounds rounds, WorkCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.rounds = rounds;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** In place of what was written before. @return how many rows */
    int write(DispatchRound round) {
        jdbc.sql("delete from round_row where round_id = :round")
                .param("round", round.id)
                .update();
        return jdbc.sql(WRITE + " " + RoundBook.members(round.byRule))
                .params(parameters(round))
                .update();
    }

    private Map<String, @Nullable Object> parameters(DispatchRound round) {
        Map<String, @Nullable Object> parameters = new HashMap<>(tasks.owing(round, rounds.cutOff(round.days())));
        parameters.put("round", round.id);
        parameters.put("today", LocalDate.now(clock));
        parameters.put("lastOverdue", calendar.lastOverdue(clock.instant()));
        parameters.put("monthly", round.kind == RoundKind.MONTHLY && round.byRule);
        parameters.put("unchanged", Texts.t("dispatch.unchangedLine"));
        parameters.put("firstDay", round.period.withDayOfYear(1));
        parameters.put("nextYear", round.period.withDayOfYear(1).plusYears(1));
        parameters.put(
                "year",
                round.period.withDayOfYear(1).atStartOfDay(clock.getZone()).toOffsetDateTime());
        return parameters;
    }
}
