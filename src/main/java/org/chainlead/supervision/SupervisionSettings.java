package org.chainlead.supervision;

import static org.chainlead.common.Texts.t;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.CodePoints;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the 督查室主任 sets: quiet hours and daily limit of urges, 代字 and first number of each kind of notice. */
@Service
@Transactional
@PreAuthorize("@access.may('supervision.settings')")
public class SupervisionSettings {

    private static final String SUBJECT = "supervisionSettings";
    private static final Subject URGES = new Subject("supervisionSettings", "urge");
    private static final int LONGEST_CODE = 10;
    private static final int LISTED = 500;
    private static final Pattern NO_CODE = Pattern.compile("[\\s\\p{Nd}\\p{Punct}〔〕［］【】（）]");

    private final JdbcClient jdbc;
    private final UrgeLimits limits;
    private final AuditTrail trail;
    private final Clock clock;

    SupervisionSettings(JdbcClient jdbc, UrgeLimits limits, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public UrgeRules urgeRules() {
        return limits.rules();
    }

    /** @throws Stale when somebody else saved meanwhile */
    public void setUrgeRules(LocalTime quietFrom, LocalTime quietUntil, int dailyLimit, long version) {
        if (dailyLimit < 1 || dailyLimit > UrgeRules.MOST) {
            throw Refusal.because("supervision.refused.dailyLimit", UrgeRules.MOST);
        }
        int saved = jdbc.sql("""
                        update urge_setting set quiet_from = :from, quiet_until = :until, daily_limit = :limit,
                               version = version + 1 where version = :version""")
                .param("from", quietFrom)
                .param("until", quietUntil)
                .param("limit", dailyLimit)
                .param("version", version)
                .update();
        needSaved(saved);
        trail.record(AuditRecord.of(URGES, "urgeRulesSet")
                .detail("from", quietFrom)
                .detail("until", quietUntil)
                .detail("limit", dailyLimit));
    }

    /** One row a kind, in the order of the ladder. */
    @Transactional(readOnly = true)
    public List<NoticeCode> codes() {
        List<NoticeCode> codes = new ArrayList<>();
        for (NoticeKind kind : NoticeKind.values()) {
            code(kind).ifPresent(codes::add);
        }
        return codes;
    }

    /**
     * Sets how a kind is numbered; numbers taken before stay as they are.
     *
     * @throws Stale when somebody else saved meanwhile
     */
    public void setCode(NoticeKind kind, String code, int start, boolean reviewed, long version) {
        String word = code.strip();
        NoticeCode before = code(kind).orElseThrow(Stale::new);
        Refusal.ifAny(objections(before, word, start));
        int saved = jdbc.sql("""
                        update notice_code set code = :code, start = :start, reviewed = :reviewed, version = version + 1
                         where kind = :kind and version = :version""")
                .param("code", word)
                .param("start", start)
                .param("reviewed", reviewed)
                .param("kind", kind.name())
                .param("version", version)
                .update();
        needSaved(saved);
        skipTo(word, start);
        trail.record(AuditRecord.of(new Subject(SUBJECT, kind.name()), "noticeCodeSet")
                .detail("kind", Texts.label(kind))
                .detail("before", before.code())
                .detail("code", word)
                .detail("start", start));
    }

    /** Numbers taken in the year, newest first; 作废 ones keep theirs. */
    @Transactional(readOnly = true)
    public List<NumberRow> numbers(int year) {
        return jdbc.sql("""
                        select n.id, n.number, n.kind, n.title, n.state, n.issued_at, n.void_reason from notice n
                         where n.number is not null and extract(year from n.issued_at at time zone 'Asia/Shanghai') = :year
                         order by n.issued_at desc, n.id limit :limit""")
                .param("year", year)
                .param("limit", LISTED)
                .query((row, n) -> new NumberRow(
                        row.getString("number"),
                        new NoticeId(row.getObject("id", UUID.class)),
                        NoticeKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        NoticeState.valueOf(row.getString("state")),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                        row.getString("void_reason")))
                .list();
    }

    private List<Reason> objections(NoticeCode before, String code, int start) {
        List<Reason> reasons = new ArrayList<>();
        if (code.isEmpty()
                || CodePoints.of(code) > LONGEST_CODE
                || NO_CODE.matcher(code).find()) {
            reasons.add(Reason.of("supervision.refused.code", LONGEST_CODE));
        } else if (!Pattern.matches(t("supervision.numberPattern"), t("supervision.number", code, year(), 1))) {
            reasons.add(Reason.of("supervision.refused.code", LONGEST_CODE));
        }
        int last = last(code);
        boolean changed = start != before.start() || !code.equals(before.code());
        if (start < 1 || (changed && last > 0 && start <= last && start != before.start())) {
            reasons.add(Reason.of("supervision.refused.start", last));
        }
        return reasons;
    }

    /** A later first number counts at once; the numbers between are left out. */
    private void skipTo(String code, int start) {
        jdbc.sql("""
                        update notice_counter set last = :last where code = :code and year = :year and last < :last""")
                .param("last", start - 1)
                .param("code", code)
                .param("year", year())
                .update();
    }

    private Optional<NoticeCode> code(NoticeKind kind) {
        return jdbc.sql("select code, start, reviewed, version from notice_code where kind = :kind")
                .param("kind", kind.name())
                .query((row, n) -> new NoticeCode(
                        kind,
                        row.getString("code"),
                        row.getInt("start"),
                        row.getBoolean("reviewed"),
                        last(row.getString("code")),
                        row.getLong("version")))
                .optional();
    }

    private int last(String code) {
        return jdbc.sql("select last from notice_counter where code = :code and year = :year")
                .param("code", code)
                .param("year", year())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private int year() {
        return LocalDate.now(clock).getYear();
    }

    private static void needSaved(int saved) {
        if (saved == 0) {
            throw new Stale();
        }
    }
}
