package org.chainlead.project;

import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the gauges are measured against; kept by the 督查室主任. */
@Service
@Transactional
@PreAuthorize("@access.may('project.settings')")
public class ProjectGaugeSettings {

    private static final Subject SUBJECT = new Subject("projectSettings", "gauges");

    private final GaugeMeasureBook book;
    private final AuditTrail trail;

    ProjectGaugeSettings(GaugeMeasureBook book, AuditTrail trail) {
        this.book = book;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public GaugeMeasures measures() {
        return book.read();
    }

    /**
     * Sets the measures from now on; figures of days gone by are measured by them too.
     *
     * @throws Stale when somebody else saved meanwhile
     */
    public void set(GaugeMeasures measures) {
        Refusal.ifAny(measures.objections());
        if (!book.write(measures)) {
            throw new Stale();
        }
        trail.record(AuditRecord.of(SUBJECT, "projectMeasuresSet")
                .detail("thresholds", measures.starts())
                .detail("reserveCount", measures.reserveCount())
                .detail("reserveSum", measures.reserveSum())
                .detail("staleMonths", measures.staleMonths())
                .detail("jumpTimes", measures.jumpTimes()));
    }
}
