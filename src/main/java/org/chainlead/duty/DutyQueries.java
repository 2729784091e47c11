package org.chainlead.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.common.YearTally;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.PostRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 履职频次 as it stands: in the order of the leader list, never by numbers. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('duty.view')")
public class DutyQueries {

    private static final String POSTS = " from leader_post p where exists (select 1 from duty_rule_post x"
            + " join duty_rule r on r.id = x.rule_id where x.post_id = p.id and r.ended_at is null) and ";

    private static final String ENTRIES = " from duty_entry e join duty_rule r on r.id = e.rule_id"
            + " where e.post_id = :post and e.done_on between :from and :until and ";

    private final JdbcClient jdbc;
    private final DutyRuleTable rules;
    private final DutySight sight;
    private final Clock clock;

    DutyQueries(JdbcClient jdbc, DutyRuleTable rules, DutySight sight, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.sight = sight;
        this.clock = clock;
    }

    /** The posts of which something is asked, as far as the acting person sees them, in the order of the leader list. */
    public Page<PostRef> posts(int offset, int limit) {
        List<PostRef> rows = jdbc.sql("select p.id, p.name" + POSTS + sight.condition("p.id")
                        + " order by p.sort, p.name offset :offset limit :limit")
                .params(sight.parameters())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) ->
                        new PostRef(new LeaderPostId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
        long total = jdbc.sql("select count(*)" + POSTS + sight.condition("p.id"))
                .params(sight.parameters())
                .query(Long.class)
                .single();
        return new Page<>(rows, total);
    }

    /** What is asked of each of these posts and how much of it was done this year; in a few statements for all. */
    public List<DutyTally> tallies(List<PostRef> posts) {
        return tallies(posts, LocalDate.now(clock).getYear());
    }

    /** What is asked of each of these posts now and how much of it was done in a year; in a few statements for all. */
    public List<DutyTally> tallies(List<PostRef> posts, int year) {
        LocalDate today = LocalDate.now(clock);
        Map<String, List<LocalDate>> days = days(posts, YearTally.since(year, today), today);
        List<DutyRule> all = rules.all();
        List<DutyTally> tallies = new ArrayList<>();
        for (PostRef post : posts) {
            if (sight.reaches("duty.view", post.id())) {
                all.stream()
                        .filter(rule -> rule.posts().contains(post.id()))
                        .map(rule -> tally(post, rule, year, today, days))
                        .forEach(tallies::add);
            }
        }
        return tallies;
    }

    /** @throws NotFound for a post that is not there or whose duties the person may not see */
    public PostRef post(LeaderPostId id) {
        sight.need(id);
        return jdbc.sql("select id, name from leader_post where id = :id")
                .param("id", id.uuid())
                .query((row, n) -> new PostRef(id, row.getString("name")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** What was done in a month, the newest first; withdrawn entries too. */
    public Page<DutyEntry> entries(LeaderPostId post, YearMonth month, int offset, int limit) {
        Map<String, Object> parameters = new HashMap<>(sight.parameters());
        parameters.put("post", post.uuid());
        parameters.put("from", month.atDay(1));
        parameters.put("until", month.atEndOfMonth());
        String seen = ENTRIES + sight.condition("e.post_id");
        List<DutyEntry> rows = jdbc.sql("select e.*, r.name as kind" + seen
                        + " order by e.done_on desc, e.recorded_at desc, e.id" + " offset :offset limit :limit")
                .params(parameters)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
        long total = jdbc.sql("select count(*)" + seen)
                .params(parameters)
                .query(Long.class)
                .single();
        return new Page<>(rows, total);
    }

    /** Whether the acting person records for this post. */
    public boolean mayRecord(LeaderPostId post) {
        return sight.reaches("duty.record", post);
    }

    private Map<String, List<LocalDate>> days(List<PostRef> posts, LocalDate from, LocalDate today) {
        Map<String, List<LocalDate>> days = new HashMap<>();
        if (!posts.isEmpty()) {
            jdbc.sql("select rule_id, post_id, done_on from duty_entry e where withdrawn_at is null"
                            + " and post_id in (:posts) and done_on between :from and :today and "
                            + sight.condition("e.post_id"))
                    .params(sight.parameters())
                    .param("posts", posts.stream().map(post -> post.id().uuid()).toList())
                    .param("from", from)
                    .param("today", today)
                    .query((row, n) -> days.computeIfAbsent(
                                    row.getString(1) + row.getString(2), key -> new ArrayList<>())
                            .add(row.getObject(3, LocalDate.class)))
                    .list();
        }
        return days;
    }

    private static DutyTally tally(
            PostRef post, DutyRule rule, int year, LocalDate today, Map<String, List<LocalDate>> days) {
        List<LocalDate> done = days.getOrDefault(rule.id().toString() + post.id(), List.of());
        return new DutyTally(post, rule, YearTally.of(rule.per(), rule.times(), rule.countedFrom(), year, today, done));
    }

    static DutyEntry read(ResultSet row) throws SQLException {
        return new DutyEntry(
                new DutyEntryId(row.getObject("id", UUID.class)),
                new DutyRuleId(row.getObject("rule_id", UUID.class)),
                row.getString("kind"),
                row.getObject("done_on", LocalDate.class),
                row.getString("subject"),
                row.getString("result"),
                row.getString("reference"),
                row.getString("recorded_by_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("withdrawn_by_name"),
                row.getString("withdrawn_reason"));
    }
}
