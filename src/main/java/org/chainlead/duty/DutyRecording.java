package org.chainlead.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.NotFound;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.LeaderPostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recording what was done, by the holder of the post or that leader's secretary: a line, without photo and place. */
@Service
@Transactional
@PreAuthorize("@access.may('duty.record')")
public class DutyRecording {

    /** Longest reason of a withdrawal. */
    public static final int LONGEST_REASON = 500;

    private static final int LINE = 200;

    private final JdbcClient jdbc;
    private final DutyRuleTable rules;
    private final DutySight sight;
    private final CurrentUser user;
    private final AuditTrail trail;
    private final Clock clock;

    DutyRecording(
            JdbcClient jdbc, DutyRuleTable rules, DutySight sight, CurrentUser user, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.sight = sight;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    /** Records for the post; the same thing sent twice counts once. */
    public void record(LeaderPostId post, DutyDraft draft) {
        sight.require("duty.record", post);
        Optional<DutyRule> rule = rules.all().stream()
                .filter(each -> each.id().equals(draft.rule()) && each.posts().contains(post))
                .findFirst();
        Refusal.ifAny(problems(draft, rule, LocalDate.now(clock)));
        DutyRule its = rule.orElseThrow();
        int written = jdbc.sql("""
                        insert into duty_entry (id, rule_id, post_id, done_on, subject, result, reference,
                            recorded_by_name, recorded_at)
                        values (:id, :rule, :post, :day, :subject, :result, :reference, :by, :at)
                        on conflict (id) do nothing""")
                .param("id", draft.id().uuid())
                .param("rule", its.id().uuid())
                .param("post", post.uuid())
                .param("day", draft.doneOn())
                .param("subject", draft.subject().strip())
                .param("result", draft.result().strip())
                .param("reference", draft.reference().strip())
                .param("by", user.actor().signedName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (written == 1) {
            trail.record(AuditRecord.of(Subject.of("dutyPost", post.uuid()), "dutyRecorded")
                    .detail("name", its.name())
                    .detail("day", draft.doneOn())
                    .text("dutySubject", draft.subject())
                    .text("result", draft.result())
                    .text("documentReference", draft.reference()));
        }
    }

    /** Takes a wrong record back; it counts no longer and stays to be read. */
    public void withdraw(LeaderPostId post, DutyEntryId id, String reason) {
        sight.require("duty.record", post);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refusal.because("duty.refused.reason", LONGEST_REASON);
        }
        DutyEntry entry = jdbc.sql("""
                        select e.*, r.name as kind from duty_entry e join duty_rule r on r.id = e.rule_id
                         where e.id = :id and e.post_id = :post""")
                .param("id", id.uuid())
                .param("post", post.uuid())
                .query((row, n) -> DutyQueries.read(row))
                .optional()
                .orElseThrow(NotFound::new);
        int withdrawn = jdbc.sql("""
                        update duty_entry
                           set withdrawn_reason = :reason, withdrawn_by_name = :by, withdrawn_at = :at
                         where id = :id and withdrawn_at is null""")
                .param("id", id.uuid())
                .param("reason", reason.strip())
                .param("by", user.actor().signedName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (withdrawn == 1) {
            trail.record(AuditRecord.of(Subject.of("dutyPost", post.uuid()), "dutyWithdrawn")
                    .detail("name", entry.kind())
                    .detail("day", entry.doneOn())
                    .reason(reason));
        }
    }

    private static List<Reason> problems(DutyDraft draft, Optional<DutyRule> rule, LocalDate today) {
        List<Reason> problems = new ArrayList<>();
        if (rule.isEmpty()) {
            problems.add(Reason.of("duty.refused.rule"));
        }
        if (draft.doneOn() == null) {
            problems.add(Reason.of("duty.refused.noDay"));
        } else if (draft.doneOn().isAfter(today)) {
            problems.add(Reason.of("duty.refused.ahead", draft.doneOn()));
        }
        if (draft.subject().isBlank()) {
            problems.add(Reason.of("duty.refused.noSubject"));
        }
        if (draft.result().isBlank()) {
            problems.add(Reason.of("duty.refused.noResult"));
        }
        for (String text : List.of(draft.subject(), draft.result(), draft.reference())) {
            if (text.length() > LINE) {
                problems.add(Reason.of("duty.refused.line", text.substring(0, 10), LINE));
            }
        }
        return problems;
    }
}
