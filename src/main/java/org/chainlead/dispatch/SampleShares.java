package org.chainlead.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.org.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 抽查比例, in versions; the SUPERVISION_HEAD changes it for months whose draw has not begun. */
@Service
@Transactional(readOnly = true)
public class SampleShares {

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final CurrentUser user;
    private final Clock clock;

    SampleShares(JdbcClient jdbc, AuditTrail trail, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.user = user;
        this.clock = clock;
    }

    /** The version this month's draw takes. */
    @PreAuthorize("@access.may('dispatch.rounds')")
    public SampleShare inForce() {
        return of(YearMonth.now(clock));
    }

    private SampleShare of(YearMonth month) {
        return jdbc.sql(
                        "select * from sample_share where valid_from <= :month order by valid_from desc, no desc limit 1")
                .param("month", month.atDay(1))
                .query((row, n) -> read(row))
                .single();
    }

    /** The first month whose draw has not begun. */
    @PreAuthorize("@access.may('dispatch.course')")
    public YearMonth firstFree() {
        YearMonth now = YearMonth.now(clock);
        return jdbc.sql("select max(period) from review_sample")
                .query((row, n) -> java.util.Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .map(last -> YearMonth.from(last).plusMonths(1))
                .filter(free -> free.isAfter(now))
                .orElse(now);
    }

    /**
     * Enters a version.
     *
     * @param percent from 1 to 100
     * @throws Refusal with everything wrong: share out of range, no reason, a month whose draw has begun
     */
    @Transactional
    @PreAuthorize("@access.may('dispatch.course')")
    public void change(YearMonth validFrom, int percent, String reason) {
        jdbc.sql("lock table sample_share in share row exclusive mode").update();
        Refusal.ifAny(objections(validFrom, percent, reason));
        int before = of(validFrom).percent();
        jdbc.sql("""
                        insert into sample_share (no, valid_from, percent, reason, changed_by_name, changed_at)
                        select max(no) + 1, :from, :percent, :reason, :name, :at from sample_share""")
                .param("from", validFrom.atDay(1))
                .param("percent", percent)
                .param("reason", reason.strip())
                .param("name", user.actor().name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        trail.record(AuditRecord.of(new Subject("roundCourse", "SAMPLE"), "sampleShareChanged")
                .detail("validFrom", validFrom)
                .detail("from", before)
                .detail("to", percent)
                .reason(reason));
    }

    private List<Reason> objections(YearMonth validFrom, int percent, String reason) {
        List<Reason> reasons = new ArrayList<>();
        if (percent < 1 || percent > SampleShare.MOST) {
            reasons.add(Reason.of("dispatch.sample.refused.percent", percent));
        }
        if (validFrom.isBefore(firstFree())) {
            reasons.add(Reason.of(
                    "dispatch.sample.refused.begun", DateTimeText.month(validFrom), DateTimeText.month(firstFree())));
        }
        if (reason.isBlank()) {
            reasons.add(Reason.of("dispatch.missing.reason"));
        }
        return reasons;
    }

    private static SampleShare read(ResultSet row) throws SQLException {
        return new SampleShare(
                row.getInt("no"),
                YearMonth.from(row.getObject("valid_from", LocalDate.class)),
                row.getInt("percent"),
                row.getString("reason"),
                row.getString("changed_by_name"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
