package org.chainlead.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.common.CheckDecision;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.chainlead.org.Stamp;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 请核对: figures of projects that look odd, looked over by the office. A decision is kept with its remark and holds as long
 * as the figures do; what is to be corrected is told to the units that maintain the project, a pair of projects to nobody.
 */
@Service
@Transactional
@PreAuthorize("@access.may('project.check')")
public class ProjectChecks {

    private final ProjectDesk desk;
    private final ProjectReach reach;
    private final AnomalyBook book;
    private final MergeBook merges;
    private final ProjectMessages messages;
    private final AuditTrail trail;

    ProjectChecks(
            ProjectDesk desk,
            ProjectReach reach,
            AnomalyBook book,
            MergeBook merges,
            ProjectMessages messages,
            AuditTrail trail) {
        this.desk = desk;
        this.reach = reach;
        this.book = book;
        this.merges = merges;
        this.messages = messages;
        this.trail = trail;
    }

    /**
     * In the order of the list of projects.
     *
     * @param decided those about which somebody decided, or those that wait
     */
    @Transactional(readOnly = true)
    public Page<AnomalyRow> page(boolean decided, int offset, int limit) {
        List<AnomalyRow> all = book.all(reach.condition("project.check"), reach.parameters()).stream()
                .filter(row -> (row.decided() != null) == decided)
                .toList();
        return new Page<>(all.stream().skip(offset).limit(limit).toList(), all.size());
    }

    /** How many questions wait; the few statements of a page. */
    @Transactional(readOnly = true)
    public long waiting() {
        return page(false, 0, 0).total();
    }

    /**
     * Keeps what was found.
     *
     * @throws NotFound for a project that is not there
     * @throws Stale when the figures are others by now
     */
    public void decide(Anomaly anomaly, CheckDecision decision, String remark) {
        List<Reason> reasons = new ArrayList<>();
        if (remark.isBlank()) {
            reasons.add(Reason.of("project.anomaly.refused.remark"));
        }
        FigurePolicy.tooLong(reasons, remark);
        Refusal.ifAny(reasons);
        desk.take(anomaly.project(), "project.check");
        AnomalyRow row = found(anomaly).stream()
                .filter(each -> anomaly.equals(each.anomaly()))
                .findFirst()
                .orElseThrow(Stale::new);
        Anomaly asked = row.anomaly();
        Stamp stamp = desk.stamp();
        book.decide(asked, decision, remark.strip(), stamp);
        desk.worked(asked.project());
        AuditRecord entry = ProjectDesk.entry(asked.project(), "projectAnomalyDecided")
                .detail("matter", asked.question().text())
                .detail("decision", Texts.label(decision))
                .text("remark", remark.strip());
        if (asked.kind().isInsideOffice()) {
            trail.record(entry.insideOffice());
            return;
        }
        trail.record(entry);
        if (decision == CheckDecision.TO_CORRECT) {
            messages.toCorrect(row, merges.units(asked.project(), asked.project()), remark.strip(), stamp.at());
        }
    }

    /** A pair is found among all projects alone. */
    private List<AnomalyRow> found(Anomaly anomaly) {
        return anomaly.kind() == AnomalyKind.SAME_PROJECT
                ? book.all(reach.condition("project.check"), reach.parameters())
                : book.figures("p.id = :id", Map.of("id", anomaly.project().uuid()));
    }
}
