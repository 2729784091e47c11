package org.chainlead.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.BusinessClock;
import org.chainlead.common.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The draw: in a month, of the tasks that reached the stage's days in the month before, so that every closure is a
 * candidate once a stage. Drawn in the order of a hash of seed and task, and the seed is kept: anybody can repeat it.
 */
@Component
class FollowUpDraws {

    private static final String CANDIDATES = """
            from task t where t.state in ('CLOSED', 'ARCHIVED') and t.closed_at >= :from and t.closed_at < :until
               and not exists (select 1 from follow_up_check c
                    where c.task_id = t.id and c.stage = :stage and c.closed_at = t.closed_at)""";

    /** A task that was drawn. */
    record Drawn(FollowUpId id, String taskName, @Nullable UUID unit) {}

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final FollowUpMessages messages;
    private final Clock clock;
    private final Random random;

    FollowUpDraws(JdbcClient jdbc, AuditTrail trail, FollowUpMessages messages, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.messages = messages;
        this.clock = clock;
        this.random = new java.security.SecureRandom();
    }

    FollowUpRules rules() {
        return jdbc.sql("select first_days, second_days, third_days, share_percent, version from follow_up_setting")
                .query((row, n) ->
                        new FollowUpRules(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getLong(5)))
                .single();
    }

    /** The month that has not been drawn; after a time of standstill that is a month gone by. */
    YearMonth next(FollowUpStage stage) {
        return jdbc.sql("select max(month) from follow_up_draw where stage = :stage")
                .param("stage", stage.name())
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .optional()
                .map(last -> YearMonth.from(last).plusMonths(1))
                .orElseGet(() -> YearMonth.now(clock));
    }

    /** Draws once a month and stage; a second call, on whatever node, does nothing. */
    @Transactional
    public void draw(YearMonth month, FollowUpStage stage) {
        FollowUpRules rules = rules();
        long seed = random.nextLong();
        if (!open(month, stage, rules, seed)) {
            return;
        }
        int candidates = candidates(month, stage, rules);
        int wanted = rules.drawn(candidates);
        insert(month, stage, rules, seed, wanted);
        jdbc.sql("update follow_up_draw set candidates = :all, drawn = :drawn where month = :month and stage = :stage")
                .param("all", candidates)
                .param("drawn", wanted)
                .param("month", month.atDay(1))
                .param("stage", stage.name())
                .update();
        tell(month, stage, rules, seed, candidates);
    }

    private boolean open(YearMonth month, FollowUpStage stage, FollowUpRules rules, long seed) {
        return jdbc.sql("""
                                insert into follow_up_draw (month, stage, seed, after_days, share_percent, drawn_at)
                                values (:month, :stage, :seed, :days, :share, :at) on conflict do nothing""")
                        .param("month", month.atDay(1))
                        .param("stage", stage.name())
                        .param("seed", seed)
                        .param("days", rules.days(stage))
                        .param("share", rules.sharePercent())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private int candidates(YearMonth month, FollowUpStage stage, FollowUpRules rules) {
        return jdbc.sql("select count(*) " + CANDIDATES)
                .param("from", closed(month.minusMonths(1), rules.days(stage)))
                .param("until", closed(month, rules.days(stage)))
                .param("stage", stage.name())
                .query(Integer.class)
                .single();
    }

    private void insert(YearMonth month, FollowUpStage stage, FollowUpRules rules, long seed, int wanted) {
        jdbc.sql("""
                        insert into follow_up_check (id, task_id, month, stage, closed_at, state)
                        select gen_random_uuid(), t.id, :month, :stage, t.closed_at, 'PENDING'
                        """ + CANDIDATES + " order by md5(:seed || ' ' || t.id::text), t.id limit :wanted")
                .param("month", month.atDay(1))
                .param("from", closed(month.minusMonths(1), rules.days(stage)))
                .param("until", closed(month, rules.days(stage)))
                .param("stage", stage.name())
                .param("seed", Long.toString(seed))
                .param("wanted", wanted)
                .update();
    }

    /** A closure from this moment on reaches the days in the month or later. */
    private static OffsetDateTime closed(YearMonth month, int days) {
        return month.atDay(1).minusDays(days).atStartOfDay(BusinessClock.ZONE).toOffsetDateTime();
    }

    private void tell(YearMonth month, FollowUpStage stage, FollowUpRules rules, long seed, int candidates) {
        List<Drawn> drawn = drawn(month, stage);
        for (Drawn one : drawn) {
            trail.record(AuditRecord.of(Subject.of(FollowUps.SUBJECT, one.id().uuid()), "followUpDrawn")
                    .detail("stage", Texts.label(stage))
                    .detail("days", rules.days(stage))
                    .detail("drawn", drawn.size())
                    .detail("candidates", candidates)
                    .detail("seed", seed)
                    .text("task", one.taskName()));
            messages.drawn(one);
        }
        if (!drawn.isEmpty()) {
            messages.toOffice(month, stage, drawn.size());
        }
    }

    private List<Drawn> drawn(YearMonth month, FollowUpStage stage) {
        return jdbc.sql("""
                        select c.id, concat_ws(' ', t.source_number, t.title), t.lead_unit_id
                          from follow_up_check c join task t on t.id = c.task_id
                         where c.month = :month and c.stage = :stage order by c.id""")
                .param("month", month.atDay(1))
                .param("stage", stage.name())
                .query((row, n) -> new Drawn(
                        new FollowUpId(row.getObject(1, UUID.class)), row.getString(2), row.getObject(3, UUID.class)))
                .list();
    }
}
