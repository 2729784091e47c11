package org.chainlead.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Relation;
import org.chainlead.org.ReviewStep;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads reports. Whose reports is part of every query; what a reader may not see is not found. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('dispatch.round')")
public class ReportQueries {

    /** The largest page. */
    static final int PAGE = 100;

    /** So many months back an unpublished round is looked for. */
    private static final int FORMER = 3;

    private static final String UNIT_OWES =
            " from task t left join report r on r.task_id = t.id and r.period = :period where t.lead_unit_id = :unit and (r.id is not null or"
                    + ReportedTasks.OWES + ")";

    private final JdbcClient jdbc;
    private final ReportForms forms;
    private final ReportHistories histories;
    private final ReportedTasks tasks;
    private final ReviewList reviewList;
    private final ReviewSample sample;
    private final Rounds rounds;
    private final TaskScope scope;
    private final ReportReaders readers;
    private final ReviewChains chains;
    private final CurrentUser user;
    private final WorkCalendar calendar;
    private final Clock clock;

    ReportQueries(
            JdbcClient jdbc,
            ReportForms forms,
            ReportHistories histories,
            ReportedTasks tasks,
            ReviewList reviewList,
            ReviewSample sample,
            Rounds rounds,
            TaskScope scope,
            ReportReaders readers,
            ReviewChains chains,
            CurrentUser user,
            WorkCalendar calendar,
            Clock clock) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.histories = histories;
        this.tasks = tasks;
        this.reviewList = reviewList;
        this.sample = sample;
        this.rounds = rounds;
        this.scope = scope;
        this.readers = readers;
        this.chains = chains;
        this.user = user;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The round that opened last. */
    public Round current() {
        return rounds.current();
    }

    public Round round(YearMonth month) {
        return rounds.of(month);
    }

    /** What else open rounds by hand ask the acting person's unit for in the month. */
    public List<AskingRound> asking(YearMonth month) {
        return rounds.asking(month, user.actor().unit());
    }

    /** 已报/应报 of the acting person's unit, or of all units for the office. */
    public RoundStanding standing(YearMonth month) {
        Round round = rounds.of(month);
        Actor actor = user.actor();
        String mine = actor.isOffice() ? "" : " and t.lead_unit_id = :unit";
        return jdbc.sql("""
                        select count(*) as owed, count(r.first_handed_in_at) as handed_in, count(*) filter (where r.late) as late
                          from task t left join report r on r.task_id = t.id and r.period = :period where""" + ReportedTasks.OWES + mine)
                .params(parameters(month))
                .query((row, n) -> new RoundStanding(
                        round,
                        row.getInt("owed"),
                        row.getInt("handed_in"),
                        row.getInt("late"),
                        calendar.remainingWorkingDays(LocalDate.now(clock), round.dueOn())))
                .single();
    }

    /** All reports of the acting person's unit in the round, owed or begun, in the order of their numbers. */
    public Page<ReportForm> ofUnit(YearMonth month, int offset, int limit) {
        return ofUnit("", month, offset, limit);
    }

    /**
     * Months before the present one of whose reports some are in one of these states, with the acting person's unit or
     * before it as reviewer, oldest first: what came back keeps its own limit, and everything can be acted on until the
     * month's round is published.
     */
    public List<YearMonth> former(ReportState... states) {
        Actor actor = user.actor();
        String mine = actor.isOffice()
                ? "r.reviewer_unit_id is null"
                : "case when r.state = 'IN_REVIEW' then r.reviewer_unit_id = :unit else t.lead_unit_id = :unit end";
        YearMonth current = rounds.current().period();
        return jdbc
                .sql("""
                        select m.period from unnest(cast(:months as date[])) m(period) where not exists (
                                select 1 from dispatch_round d where d.kind = 'MONTHLY' and d.by_rule and d.period = m.period
                                   and d.state = 'PUBLISHED')
                           and exists (select 1 from report r join task t on t.id = r.task_id
                                where r.period = m.period and r.state = any (:states) and """ + " " + mine + ") order by m.period")
                .param("months", months(current))
                .param("states", Arrays.stream(states).map(Enum::name).toArray(String[]::new))
                .param("unit", actor.unit().uuid())
                .query(LocalDate.class)
                .list()
                .stream()
                .map(YearMonth::from)
                .toList();
    }

    private static String[] months(YearMonth current) {
        return IntStream.rangeClosed(1, FORMER)
                .mapToObj(back -> current.minusMonths(back).atDay(1).toString())
                .toArray(String[]::new);
    }

    /** Of these, what is not begun or not sent. */
    public Page<ReportForm> toWrite(YearMonth month, int offset, int limit) {
        return ofUnit(" and (r.id is null or r.state = 'DRAFT')", month, offset, limit);
    }

    /** Of these, what came back. */
    public Page<ReportForm> returned(YearMonth month, int offset, int limit) {
        return ofUnit(" and r.state = 'RETURNED'", month, offset, limit);
    }

    private Page<ReportForm> ofUnit(String narrowed, YearMonth month, int offset, int limit) {
        List<UUID> ids = jdbc.sql("select t.id" + UNIT_OWES + narrowed
                        + " order by t.number_key, t.id offset :offset limit :limit")
                .params(parameters(month))
                .param("offset", offset)
                .param("limit", Math.min(limit, PAGE))
                .query(UUID.class)
                .list();
        long total = jdbc.sql("select count(*)" + UNIT_OWES + narrowed)
                .params(parameters(month))
                .query(Long.class)
                .single();
        return new Page<>(forms.of(ids, month, Reader.INSIDE, EnumSet.of(Relation.OWN_UNIT)), total);
    }

    /** What waits for the acting head in the unit's own chain. */
    @PreAuthorize("@access.may('dispatch.pass')")
    public List<ReportForm> toPass(YearMonth month) {
        List<ReportForm> waiting = new ArrayList<>();
        Page<ReportForm> page;
        int read = 0;
        do {
            page = ofUnit(month, read, PAGE);
            page.rows().stream().filter(form -> form.may(ReportAct.PASS)).forEach(waiting::add);
            read += PAGE;
        } while (read < page.total());
        return waiting;
    }

    /** One page of the same. */
    @PreAuthorize("@access.may('dispatch.pass')")
    public Page<ReportForm> toPass(YearMonth month, int offset, int limit) {
        List<ReportForm> waiting = toPass(month);
        return new Page<>(waiting.stream().skip(offset).limit(limit).toList(), waiting.size());
    }

    /** How many reports before the office nobody needs to read by itself. */
    @PreAuthorize("@access.may('dispatch.close')")
    public int remaining(YearMonth month) {
        int one = sample.fallback(month).isPresent() ? 1 : 0;
        return reviewList.withoutReason(month).size() - one;
    }

    /** What waits for the acting person's review as lead unit of the parent or as the office, exceptions first. */
    @PreAuthorize("@access.may('dispatch.review')")
    public Page<ReportForm> toReview(YearMonth month, int offset, int limit) {
        Actor actor = user.actor();
        UUID reviewer = actor.isOffice() ? null : actor.unit().uuid();
        List<UUID> ids = reviewList.page(month, reviewer, offset, Math.min(limit, PAGE));
        Set<Relation> relation = EnumSet.of(actor.isOffice() ? Relation.ANY : Relation.PARENT_LEAD);
        return new Page<>(forms.of(ids, month, Reader.REVIEWER, relation), reviewList.count(month, reviewer));
    }

    /** What was drawn by lot and waits to be read one by one. */
    @PreAuthorize("@access.may('dispatch.desk')")
    public Page<ReportForm> sample(YearMonth month, int offset, int limit) {
        List<UUID> ids = reviewList.sample(month, offset, Math.min(limit, PAGE));
        return new Page<>(
                forms.of(ids, month, Reader.REVIEWER, EnumSet.of(Relation.ANY)),
                sample.standing(month).unread());
    }

    /** How the draw of the month stands. */
    @PreAuthorize("@access.may('dispatch.desk')")
    public SampleStanding sampleStanding(YearMonth month) {
        return sample.standing(month);
    }

    /** 未报清单: what is owed and has not left its unit. The office sees all, others their own unit's. */
    public Page<MissingReport> missing(YearMonth month, int offset, int limit) {
        String mine = user.actor().isOffice() ? "" : " and t.lead_unit_id = :unit";
        String from =
                " from task t join unit u on u.id = t.lead_unit_id left join report r on r.task_id = t.id and r.period = :period"
                        + " where r.first_handed_in_at is null and" + ReportedTasks.OWES + mine;
        List<MissingReport> rows = jdbc.sql("select t.id, t.source_number, t.title, u.id as unit_id, u.name" + from
                        + " order by u.sort, u.code, t.number_key, t.id offset :offset limit :limit")
                .params(parameters(month))
                .param("offset", offset)
                .param("limit", Math.min(limit, PAGE))
                .query((row, n) -> new MissingReport(
                        new TaskId(row.getObject("id", UUID.class)),
                        name(row.getString("source_number"), row.getString("title")),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("name")))
                .list();
        long total = jdbc.sql("select count(*)" + from)
                .params(parameters(month))
                .query(Long.class)
                .single();
        return new Page<>(rows, total);
    }

    /** One report, as far as the acting person sees it. */
    @PreAuthorize("@access.may('dispatch.view')")
    public ReportForm form(TaskId task, YearMonth month) {
        Set<Relation> relations = scope.relations(task);
        return forms.of(List.of(task.uuid()), month, reader(task, relations), relations).stream()
                .filter(form -> form.state() != null || tasks.owes(task, month))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Every report of a task with its versions, newest period first. */
    @PreAuthorize("@access.may('dispatch.view')")
    public List<ReportHistory> history(TaskId task) {
        return histories.of(task, reader(task, scope.relations(task)));
    }

    /** The steps a report passes in the acting person's unit, for "what will be sent to whom". */
    public List<ReviewStep> chain() {
        return chains.of(user.actor().unit().uuid()).steps().stream()
                .map(org.chainlead.org.ReviewStepSetting::step)
                .toList();
    }

    private Reader reader(TaskId task, Set<Relation> relations) {
        Reader reader = readers.of(task, relations);
        if (reader == null) {
            throw new NotFound();
        }
        return reader;
    }

    private Map<String, @Nullable Object> parameters(YearMonth month) {
        Map<String, @Nullable Object> parameters = new HashMap<>(tasks.owing(month));
        parameters.put("period", month.atDay(1));
        parameters.put("unit", user.actor().unit().uuid());
        return parameters;
    }

    private static String name(@org.jspecify.annotations.Nullable String number, String title) {
        return number == null ? title : number + " " + title;
    }
}
