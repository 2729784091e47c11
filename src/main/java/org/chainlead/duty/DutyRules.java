package org.chainlead.duty;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.chainlead.org.Directory;
import org.chainlead.org.PostRef;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules: who by post, what, how many, per what period. Kept by the 督查室主任. */
@Service
@Transactional
@PreAuthorize("@access.may('duty.rules')")
public class DutyRules {

    private static final int MOST_TIMES = 99;
    private static final int LINE = 200;

    private final DutyRuleTable table;
    private final Directory directory;
    private final AuditTrail trail;
    private final Clock clock;

    DutyRules(DutyRuleTable table, Directory directory, AuditTrail trail, Clock clock) {
        this.table = table;
        this.directory = directory;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<DutyRule> all() {
        return table.all();
    }

    /**
     * Writes a rule, a new one or the next version of one; what was recorded stays and is counted by the rule as it is now.
     *
     * @throws Stale when somebody else changed it since it was read
     */
    public void save(DutyRule rule) {
        Refusal.ifAny(problems(rule));
        if (rule.version() == 0 && !table.exists(rule.id())) {
            table.insert(rule);
        } else if (!table.update(rule)) {
            throw new Stale();
        }
        trail.record(AuditRecord.of(Subject.of("dutyRule", rule.id().uuid()), "dutyRuleSaved")
                .detail("name", rule.name().strip())
                .detail("per", Texts.label(rule.per()))
                .detail("times", rule.times())
                .detail("countedFrom", rule.countedFrom())
                .detail("posts", posts(rule))
                .text("dutyBasis", rule.basis()));
    }

    /**
     * Ends a rule: nothing is owed by it any more; what was recorded stays to be read.
     *
     * @throws Stale when somebody else changed it since it was read
     */
    public void end(DutyRule rule) {
        if (!table.end(rule.id(), rule.version(), clock.instant().atOffset(ZoneOffset.UTC))) {
            throw new Stale();
        }
        trail.record(AuditRecord.of(Subject.of("dutyRule", rule.id().uuid()), "dutyRuleEnded")
                .detail("name", rule.name()));
    }

    private List<Reason> problems(DutyRule rule) {
        List<Reason> problems = new ArrayList<>();
        String name = rule.name().strip();
        if (name.isEmpty() || name.length() > LINE) {
            problems.add(Reason.of("duty.refused.name", LINE));
        } else if (table.all().stream()
                .anyMatch(other -> other.name().equals(name) && !other.id().equals(rule.id()))) {
            problems.add(Reason.of("duty.refused.nameTaken", name));
        }
        if (rule.times() < 1 || rule.times() > MOST_TIMES) {
            problems.add(Reason.of("duty.refused.times", MOST_TIMES));
        }
        if (rule.posts().isEmpty()) {
            problems.add(Reason.of("duty.refused.posts"));
        }
        if (rule.basis().length() > LINE) {
            problems.add(Reason.of("duty.refused.basis", LINE));
        }
        return problems;
    }

    private String posts(DutyRule rule) {
        return directory.posts().stream()
                .filter(post -> rule.posts().contains(post.id()))
                .map(PostRef::name)
                .collect(Collectors.joining(Texts.t("duty.and")));
    }
}
