package org.chainlead.dispatch;

import static org.chainlead.common.Texts.t;

import java.time.YearMonth;
import java.util.Objects;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.task.TaskId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a child task's accepted report says over into the draft of its parent's report, its unit named. */
@Service
@Transactional
@PreAuthorize("@access.may('dispatch.fill')")
public class ReportTakeOver {

    private final ReportDesk desk;
    private final ChildReports children;

    ReportTakeOver(ReportDesk desk, ChildReports children) {
        this.desk = desk;
        this.children = children;
    }

    /**
     * Adds the child's 进展 to the draft.
     *
     * @param version of the parent's report as read last; taking twice is answered as stale
     * @throws NotFound when it is no child of the task or its report is not accepted
     */
    public void child(TaskId task, YearMonth month, long version, TaskId child) {
        ReportDesk.Open open = desk.openToFill(task, month);
        desk.needVersion(open.report(), version);
        ChildReport report = children.accepted(task, child, month).orElseThrow(NotFound::new);
        ReportBody said = Objects.requireNonNull(report.accepted());
        String words =
                said.unchangedReason() == null ? said.progress() : t("dispatch.unchangedLine", said.unchangedReason());
        ReportBody body = open.report().read().withProgress(t("dispatch.part.takenText", report.unitName(), words));
        Refusal.ifAny(ReportChecks.progress(body));
        open.report().edit(body, desk.actor(), desk.now());
        desk.done(
                open.report(),
                desk.entry(open, "childReportTaken")
                        .detail("unit", report.unitName())
                        .insideUnit(open.report().unitId));
    }
}
