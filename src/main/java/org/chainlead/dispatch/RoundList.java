package org.chainlead.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.Page;
import org.chainlead.common.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads rounds as they stand. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('dispatch.rounds')")
public class RoundList {

    /** The largest page. */
    public static final int PAGE = 100;

    private final JdbcClient jdbc;
    private final RoundDesk desk;
    private final RemainingReports remaining;
    private final ReviewSample sample;
    private final ReportedTasks tasks;
    private final Rounds rounds;
    private final WorkCalendar calendar;
    private final Clock clock;

    RoundList(
            JdbcClient jdbc,
            RoundDesk desk,
            RemainingReports remaining,
            ReviewSample sample,
            ReportedTasks tasks,
            Rounds rounds,
            WorkCalendar calendar,
            Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.remaining = remaining;
        this.sample = sample;
        this.tasks = tasks;
        this.rounds = rounds;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The newest period first; of one period in the order of the kinds, by rule before by hand. */
    public Page<RoundView> page(int offset, int limit) {
        return page("", offset, limit);
    }

    private Page<RoundView> page(String where, int offset, int limit) {
        List<UUID> ids = jdbc.sql("""
                        select id from dispatch_round %s
                         order by period desc, array_position(array['MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'ANNUAL'], kind),
                               not by_rule, opened_at, id offset :offset limit :limit""".formatted(where))
                .param("offset", offset)
                .param("limit", Math.min(limit, PAGE))
                .query(UUID.class)
                .list();
        long total = jdbc.sql("select count(*) from dispatch_round " + where)
                .query(Long.class)
                .single();
        Map<UUID, DispatchRound> found = desk.all(ids).stream().collect(Collectors.toMap(r -> r.id, r -> r));
        Map<UUID, String> names = names(found.values());
        Map<UUID, Integer> asked = asked(found.values());
        return new Page<>(
                ids.stream()
                        .map(id -> view(Objects.requireNonNull(found.get(id)), names, asked))
                        .toList(),
                total);
    }

    /** Closed and published ones only, in the same order. */
    public Page<RoundView> closed(int offset, int limit) {
        return page("where state in ('CLOSED', 'PUBLISHED')", offset, limit);
    }

    /** @throws org.chainlead.common.NotFound when there is no such round */
    public RoundView get(RoundId id) {
        DispatchRound round = desk.read(id);
        return view(round, names(List.of(round)), asked(List.of(round)));
    }

    /** The round by rule of the kind and period, once it is open. */
    public Optional<RoundView> byRule(RoundKind kind, java.time.YearMonth period) {
        return jdbc.sql("select id from dispatch_round where kind = :kind and period = :period and by_rule")
                .param("kind", kind.name())
                .param("period", period.atDay(1))
                .query(UUID.class)
                .optional()
                .map(id -> get(new RoundId(id)));
    }

    /** What closing or publishing it would mean now. */
    public RoundConsequence consequence(RoundId id) {
        DispatchRound round = desk.read(id);
        int one = round.state == RoundState.OPEN ? drawnAtClosing(round) : 0;
        return new RoundConsequence(
                remaining.count(round) - one,
                remaining.countExceptions(round) + one,
                remaining.countUnreadSamples(round) + one,
                missing(round),
                changed(round));
    }

    /** Closing draws one report when none was drawn; it counts as drawn here already. */
    private int drawnAtClosing(DispatchRound round) {
        return sample.fallback(round.month())
                .filter(report -> remaining.takes(round, report))
                .map(report -> 1)
                .orElse(0);
    }

    private int missing(DispatchRound round) {
        Map<String, @Nullable Object> parameters = new HashMap<>(tasks.owing(round, rounds.cutOff(round.days())));
        parameters.put("round", round.id);
        return jdbc.sql("""
                        select count(*) from task t left join report r on r.task_id = t.id and r.period = :period
                         where r.first_handed_in_at is null and""" + ReportedTasks.OWES + " and " + RoundBook.members(round.byRule))
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    private int changed(DispatchRound round) {
        if (round.writtenAt == null) {
            return 0;
        }
        OffsetDateTime since = round.writtenAt.atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                        select count(*) from report r join task t on t.id = r.task_id
                         where r.period = :period and (r.handed_in_at > :since or r.accepted_at > :since
                               or r.returned_at > :since or r.recalled_at > :since) and""" + " " + RoundBook.members(round.byRule))
                .param("period", round.period)
                .param("since", since)
                .param("round", round.id)
                .query(Integer.class)
                .single();
    }

    private RoundView view(DispatchRound round, Map<UUID, String> names, Map<UUID, Integer> asked) {
        Round days = rounds.moved(round.month(), round.days());
        return new RoundView(
                new RoundId(round.id),
                round.kind,
                round.month(),
                round.name(),
                round.byRule,
                round.state,
                days,
                round.dueOn,
                calendar.explain(round.dueOn, LocalDate.now(clock)),
                rounds.isOver(days),
                scope(round, names),
                round.byRule ? null : asked.getOrDefault(round.id, 0),
                round.movedAt == null ? null : round.firstDueOn,
                round.movedReason,
                round.movedBy,
                round.movedAt,
                round.openedBy,
                round.openedAt,
                new RoundProgress(round.state, round.closingDone, round.closingSkipped, round.closingTotal),
                round.closedBy,
                round.closedAt,
                round.unreadSamples,
                round.unreadReason,
                round.writtenAt,
                round.rewritten,
                round.publishedBy,
                round.publishedAt,
                round.publishedReason);
    }

    private static String scope(DispatchRound round, Map<UUID, String> names) {
        Stream<@Nullable String> parts = Stream.of(
                name(round.planId, names),
                name(round.chainId, names),
                name(round.unitId, names),
                round.cycle == null ? null : Texts.label(round.cycle));
        return parts.filter(Objects::nonNull).collect(Collectors.joining(Texts.t("dispatch.round.and")));
    }

    private static @Nullable String name(@Nullable UUID id, Map<UUID, String> names) {
        return id == null ? null : names.get(id);
    }

    /** How many tasks each round by hand asks, in one query. */
    private Map<UUID, Integer> asked(Collection<DispatchRound> all) {
        UUID[] ids = all.stream()
                .filter(round -> !round.byRule)
                .map(round -> round.id)
                .toArray(UUID[]::new);
        Map<UUID, Integer> asked = new HashMap<>();
        if (ids.length > 0) {
            jdbc.sql("select round_id, count(*) from round_task where round_id = any (:ids) group by round_id")
                    .param("ids", ids)
                    .query((row, n) -> asked.put(row.getObject(1, UUID.class), row.getInt(2)))
                    .list();
        }
        return asked;
    }

    /** The names of all plans, chains and units of a page in one query. */
    private Map<UUID, String> names(Collection<DispatchRound> all) {
        UUID[] ids = all.stream()
                .flatMap(round -> Stream.of(round.planId, round.chainId, round.unitId))
                .filter(Objects::nonNull)
                .toArray(UUID[]::new);
        Map<UUID, String> names = new HashMap<>();
        if (ids.length > 0) {
            jdbc.sql("""
                            select id, name from action_plan where id = any (:ids)
                             union all select id, name from industry_chain where id = any (:ids)
                             union all select id, name from unit where id = any (:ids)""")
                    .param("ids", ids)
                    .query((row, n) -> names.put(row.getObject(1, UUID.class), row.getString(2)))
                    .list();
        }
        return names;
    }
}
