package org.chainlead.dispatch;

import java.util.List;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.common.Refusal;
import org.chainlead.dispatch.ReportDesk.Open;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 撤回 of a report by who sent it, inside the unit and after it has left, until the receiver has acted. What was sent stays
 * as a version that only the unit reads; all steps come again.
 */
@Service
@Transactional
public class ReportRecall {

    private final ReportDesk desk;
    private final ReportVersions versions;
    private final ReportSteps steps;
    private final ReportMessages messages;

    ReportRecall(ReportDesk desk, ReportVersions versions, ReportSteps steps, ReportMessages messages) {
        this.desk = desk;
        this.versions = versions;
        this.steps = steps;
        this.messages = messages;
    }

    /**
     * Takes the report back; the receiver is told.
     *
     * @throws Refusal when the receiver has acted, another person sent it, or the month is published
     */
    @PreAuthorize("@access.may('dispatch.recall')")
    public void recall(ReportId id) {
        Open open = desk.open(id, "dispatch.recall");
        ProgressReport report = open.report();
        TaskId task = open.task().id();
        Refusal.ifAny(RecallPolicy.objection(
                        report.state,
                        report.step,
                        report.chain(),
                        desk.may("dispatch.fill", task),
                        desk.may("dispatch.pass", task),
                        desk.actor().reviewStep())
                .stream()
                .toList());
        if (report.leftForTheFirstTime()) {
            desk.needUnpublished(task, report.month());
        }
        takeBack(open);
    }

    private void takeBack(Open open) {
        ProgressReport report = open.report();
        boolean outside = report.state == ReportState.IN_REVIEW;
        UUID version = versions.present(report);
        messages.recalled(open);
        @Nullable ReportBody standing = versions.lastAccepted(report.id).orElse(null);
        versions.recalled(version, desk.actor(), desk.now());
        report.recall(standing, desk.now());
        if (outside) {
            steps.raise(open, standing == null ? List.of() : standing.difficulties());
        }
        AuditRecord entry = desk.entry(open, "reportRecalled");
        desk.done(report, outside ? entry : entry.insideUnit(report.unitId));
    }
}
