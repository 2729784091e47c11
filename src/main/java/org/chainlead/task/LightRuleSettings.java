package org.chainlead.task;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 亮灯规则 belong to the SUPERVISION_HEAD (product.md, Who uses it). A change is a new version with reason and first day;
 * it goes into the trail, and from its first day the lights under way are judged by it.
 */
@Service
@Transactional(readOnly = true)
public class LightRuleSettings {

    private final LightRuleBook book;
    private final TaskDesk desk;
    private final AuditTrail trail;
    private final TaskSweep sweep;
    private final TransactionTemplate transaction;

    LightRuleSettings(
            LightRuleBook book,
            TaskDesk desk,
            AuditTrail trail,
            TaskSweep sweep,
            PlatformTransactionManager transactions) {
        this.book = book;
        this.desk = desk;
        this.trail = trail;
        this.sweep = sweep;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All versions, the youngest first. */
    @PreAuthorize("@access.may('task.lightRule')")
    public List<LightRule> versions() {
        return book.all();
    }

    /** The version that judges today. */
    @PreAuthorize("@access.may('task.lightRule')")
    public LightRule inForce() {
        return book.inForce(desk.today());
    }

    /**
     * Enters a version. When it is in force at once, the lights are judged anew before this returns.
     *
     * @throws Refusal with everything wrong: limits out of order, words that do not name them, a first day in the past
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @PreAuthorize("@access.may('task.lightRuleChange')")
    public void change(ChangeLightRule wish) {
        Refusal.ifAny(wish.objections(desk.today()));
        transaction.executeWithoutResult(status -> enter(wish));
        if (!wish.validFrom().isAfter(desk.today())) {
            sweep.sweep();
        }
    }

    private void enter(ChangeLightRule wish) {
        LightRule before = book.inForce(desk.today());
        LightRule rule = new LightRule(
                book.next(),
                wish.validFrom(),
                wish.limits(),
                wish.texts(),
                wish.source().strip(),
                wish.reason().strip(),
                desk.actor().signedName(),
                desk.now());
        book.add(rule);
        trail.record(AuditRecord.of(new Subject("lightRule", "1"), "lightRuleChanged")
                .detail("no", rule.no())
                .detail("validFrom", rule.validFrom())
                .detail("from", numbers(before.limits()))
                .detail("to", numbers(rule.limits()))
                .detail("source", rule.source())
                .text("rules", words(rule))
                .reason(rule.reason()));
    }

    private static String words(LightRule rule) {
        return Arrays.stream(LightTopic.values()).map(rule::text).collect(Collectors.joining("\n"));
    }

    private static String numbers(LightLimits limits) {
        return String.join(
                "/",
                plain(limits.yellowGap()),
                plain(limits.redGap()),
                plain(limits.rateYellow()),
                String.valueOf(limits.thresholdDays()),
                String.valueOf(limits.frequencyDays()),
                String.valueOf(limits.deadlineDays()));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
