package org.chainlead.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainlead.audit.AuditTrail;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 核验: the office takes the values units entered, or gives them back with a reason; nobody takes the own. */
@Service
@Transactional
@PreAuthorize("@access.may('indicator.verify')")
public class IndicatorVerification {

    /** Most values of one act. */
    public static final int MOST = 500;

    /** Longest reason, in code points. */
    public static final int LONGEST_REASON = EntryPolicy.LONGEST;

    private static final String VERIFY = "indicator.verify";

    private final IndicatorDesk desk;
    private final ValueQueue queue;
    private final IndicatorMessages messages;
    private final AuditTrail trail;

    IndicatorVerification(IndicatorDesk desk, ValueQueue queue, IndicatorMessages messages, AuditTrail trail) {
        this.desk = desk;
        this.queue = queue;
        this.messages = messages;
        this.trail = trail;
    }

    /** What waits, the oldest first. */
    @Transactional(readOnly = true)
    public Page<ValueToVerify> waiting(int offset, int limit) {
        return queue.page(desk.stamp().account(), offset, limit);
    }

    /** How many values wait. */
    @Transactional(readOnly = true)
    public long count() {
        return queue.count();
    }

    /**
     * Lets values count, all or none.
     *
     * @throws Stale when one of them was entered anew or settled meanwhile
     * @throws Refusal when the acting person entered one of them
     */
    public void verify(List<ValueRef> values) {
        if (values.isEmpty()) {
            return;
        }
        List<ValueToVerify> told = settle(values);
        queue.take(values, desk.stamp());
        told.forEach(value -> trail.record(IndicatorDesk.entry(value.ref().indicator(), "indicatorVerified")
                .detail("period", value.period())
                .detail("value", value.words())));
    }

    /** Gives a value back; what counted before counts on. */
    public void giveBack(ValueRef value, String reason) {
        List<Reason> reasons = new ArrayList<>();
        if (reason.isBlank() || DefinitionPolicy.longer(reason, EntryPolicy.LONGEST)) {
            reasons.add(Reason.of("indicator.verify.refused.reason", EntryPolicy.LONGEST));
        }
        Refusal.ifAny(reasons);
        ValueToVerify told = settle(List.of(value)).getFirst();
        queue.giveBack(value, reason.strip());
        messages.givenBack(told, queue.enteredBy(value));
        trail.record(IndicatorDesk.entry(value.indicator(), "indicatorReturned")
                .detail("period", told.period())
                .detail("value", told.words())
                .reason(reason.strip()));
    }

    /** Holds their indicators; all are as they were seen, and entered by others. */
    private List<ValueToVerify> settle(List<ValueRef> values) {
        if (values.size() > MOST) {
            throw Refusal.because("indicator.verify.refused.many", MOST);
        }
        Set<IndicatorId> ids = values.stream().map(ValueRef::indicator).collect(Collectors.toSet());
        if (desk.takeAll(ids, VERIFY).size() != ids.size()) {
            throw new NotFound();
        }
        List<ValueToVerify> told = queue.find(values, desk.stamp().account());
        if (told.size() != values.size()) {
            throw new Stale();
        }
        Refusal.ifAny(told.stream()
                .filter(value -> !value.mayVerify())
                .map(value -> Reason.of("indicator.verify.refused.own", value.indicatorName(), value.period()))
                .toList());
        return told;
    }
}
