package org.chainlead.dispatch;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The seeded random sample of a month's reports before the office (product.md: a random 10 %). Whether a report is drawn
 * follows from the seed and its id alone, so the draw can be repeated, does not depend on the order of arrival and takes
 * late reports with the same chance. What is drawn stays drawn.
 */
@Repository
class ReviewSample {

    /** A condition on the alias {@code r} of a report. */
    static final String DRAWN = "exists (select 1 from review_sample_report s where s.report_id = r.id)";

    private static final String BEFORE_OFFICE =
            "r.period = :period and r.first_handed_in_at is not null and r.reviewer_unit_id is null";

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewSample(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A report has come before the office. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void arrived(ProgressReport report) {
        if (report.reviewerUnitId == null) {
            begin(report.month());
            draw(report.month(), " and r.id = :report", Map.of("report", report.id));
        }
    }

    /** Everything that has come in and was not looked at, such as what another system brought in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(YearMonth month) {
        if (comesBeforeOffice(month)) {
            begin(month);
            draw(month, "", Map.of());
        }
    }

    /** Before reports are taken unread: at least one that needs no other reading is drawn, by the lowest place. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void atLeastOne(YearMonth month) {
        complete(month);
        fallback(month)
                .ifPresent(report -> jdbc.sql("""
                                insert into review_sample_report (report_id, period, drawn_at, plain)
                                values (:report, :period, :at, true)
                                on conflict do nothing""")
                        .param("report", report)
                        .param("period", month.atDay(1))
                        .param("at", now())
                        .update());
    }

    /** The one that would be drawn because no other was that needs no other reading; empty also when nothing waits. */
    Optional<UUID> fallback(YearMonth month) {
        return jdbc.sql("""
                        select r.id from report r join task t on t.id = r.task_id join review_sample m on m.period = r.period
                         where r.period = :period and r.state = 'IN_REVIEW' and r.reviewer_unit_id is null
                           and not exists (select 1 from review_sample_report d where d.period = :period and d.plain)
                           and """ + " " + ReviewList.NO_REASON + " order by sample_place(m.seed, r.id), r.id limit 1")
                .param("period", month.atDay(1))
                .query(UUID.class)
                .optional();
    }

    SampleStanding standing(YearMonth month) {
        return jdbc.sql("""
                        select coalesce(m.percent, c.percent) as percent, coalesce(m.seed, 0) as seed,
                               (select count(*) from review_sample_report s where s.period = :period) as drawn,
                               (select count(*) from review_sample_report s join report r on r.id = s.report_id
                                 where s.period = :period and r.state = 'IN_REVIEW' and r.reviewer_unit_id is null) as unread
                          from (select percent from sample_share where valid_from <= :period
                                 order by valid_from desc, no desc limit 1) c
                          left join review_sample m on m.period = :period""")
                .param("period", month.atDay(1))
                .query((row, n) -> new SampleStanding(
                        row.getInt("percent"), row.getLong("seed"), row.getInt("drawn"), row.getInt("unread")))
                .single();
    }

    /** The last months with reports, for the sweep: at most {@code most}. */
    List<YearMonth> open(int most) {
        return jdbc.sql("select distinct period from report where state = 'IN_REVIEW' order by period desc limit :most")
                .param("most", most)
                .query((row, n) -> YearMonth.from(row.getObject(1, java.time.LocalDate.class)))
                .list();
    }

    private boolean comesBeforeOffice(YearMonth month) {
        return jdbc.sql("select exists(select 1 from report r where " + BEFORE_OFFICE + ")")
                .param("period", month.atDay(1))
                .query(Boolean.class)
                .single();
    }

    /** Seed and share of the month; of two at once the second takes the first one's. */
    private void begin(YearMonth month) {
        jdbc.sql("""
                        insert into review_sample (period, seed, percent, made_at)
                        select :period, :seed, percent, :at from sample_share where valid_from <= :period
                         order by valid_from desc, no desc limit 1
                        on conflict (period) do nothing""")
                .param("period", month.atDay(1))
                .param("seed", random.nextInt(1, Integer.MAX_VALUE))
                .param("at", now())
                .update();
    }

    private void draw(YearMonth month, String narrowed, Map<String, ?> parameters) {
        jdbc.sql("insert into review_sample_report (report_id, period, drawn_at, plain) select r.id, r.period, :at, "
                        + ReviewList.NO_REASON
                        + " from report r join task t on t.id = r.task_id join review_sample m on m.period = r.period where "
                        + BEFORE_OFFICE + narrowed + " and sample_place(m.seed, r.id) < m.percent * 100"
                        + " on conflict (report_id) do nothing")
                .params(parameters)
                .param("period", month.atDay(1))
                .param("at", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
