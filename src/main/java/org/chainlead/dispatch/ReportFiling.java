package org.chainlead.dispatch;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainlead.attachment.AttachmentId;
import org.chainlead.attachment.Attachments;
import org.chainlead.audit.AuditRecord;
import org.chainlead.common.Refusal;
import org.chainlead.dispatch.ReportDesk.Open;
import org.chainlead.task.GoalView;
import org.chainlead.task.RowResult;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskProgress;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 填报: what the unit's 经办人 does: save, submit, correct, enter a step signed on paper. */
@Service
@Transactional
@PreAuthorize("@access.may('dispatch.fill')")
public class ReportFiling {

    /** Longest reason, in code points. */
    public static final int LONGEST_REASON = ReportTexts.REASON;

    private final ReportDesk desk;
    private final ReportVersions versions;
    private final ReviewChains chains;
    private final ReportSteps steps;
    private final ReportMessages messages;
    private final TaskProgress tasks;
    private final Attachments attachments;
    private final EachReport each;

    ReportFiling(
            ReportDesk desk,
            ReportVersions versions,
            ReviewChains chains,
            ReportSteps steps,
            ReportMessages messages,
            TaskProgress tasks,
            Attachments attachments,
            EachReport each) {
        this.desk = desk;
        this.versions = versions;
        this.chains = chains;
        this.steps = steps;
        this.messages = messages;
        this.tasks = tasks;
        this.attachments = attachments;
        this.each = each;
    }

    /**
     * Saves the draft as it stands; it may be incomplete.
     *
     * @throws org.chainlead.common.Stale when somebody else saved or submitted since it was read; nothing is overwritten
     */
    public SavedReport save(SaveReport draft) {
        Open open = desk.openToFill(draft.task(), draft.period());
        ProgressReport report = open.report();
        desk.needVersion(report, draft.version());
        Refusal.ifAny(ReportChecks.draft(draft.body(), goals(draft.task())));
        report.edit(draft.body(), desk.actor(), desk.now());
        desk.save(report);
        attachments.replace(draft.files(), ReportDesk.SUBJECT, report.id);
        return new SavedReport(new ReportId(report.id), report.version, report.editedAt);
    }

    /**
     * Hands the saved report to the first step of the unit's review chain. Done twice by the same person it counts once.
     *
     * @param version as saved last
     * @return the version that stands now
     */
    public long submit(TaskId task, YearMonth month, long version) {
        Open open = desk.openToFill(task, month);
        ProgressReport report = open.report();
        if (report.isSubmittedBy(desk.actor()) && report.version != version) {
            return report.version;
        }
        desk.needVersion(report, version);
        if (report.firstHandedInAt == null) {
            desk.needUnpublished(task, month);
        }
        Refusal.ifAny(ReportChecks.submission(
                report.read(), goals(task), month, desk.today(), open.task().leadUnit()));
        report.submit(chains.of(report.unitId), desk.actor(), desk.now());
        versions.keep(report, desk.actor(), desk.now());
        AuditRecord entry = ReportTexts.write(desk.entry(open, "reportSubmitted"), report.read());
        desk.done(
                report,
                Attachments.note(entry, attachments.of(ReportDesk.SUBJECT, report.id))
                        .insideUnit(report.unitId));
        steps.arrive(open);
        return report.version;
    }

    /**
     * Submits many, each by itself.
     *
     * @param versions of each task's report as saved last
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<RowResult> submitAll(YearMonth month, Map<TaskId, Long> versions) {
        return each.act(
                versions.entrySet(), Map.Entry::getKey, entry -> submit(entry.getKey(), month, entry.getValue()));
    }

    /** 更正 of an accepted report: opens it again; its accepted version stands until the new one is accepted. */
    public void correct(TaskId task, YearMonth month, String reason) {
        ReportTexts.needReason(reason);
        Open open = desk.openToFill(task, month);
        open.report().correct(reason);
        desk.done(open.report(), desk.entry(open, "reportCorrection").reason(reason));
    }

    /** Enters a step that was signed on paper, with its scan: shown as 纸质审签，X录入. */
    public void enterPaper(ReportId id, long version, Collection<AttachmentId> scan) {
        Open open = desk.open(id, "dispatch.fill");
        desk.needVersion(open.report(), version);
        if (open.report().state != ReportState.IN_UNIT_REVIEW
                || !open.report().present().onPaper()) {
            throw Refusal.because("dispatch.refused.notOnPaper");
        }
        if (scan.isEmpty()) {
            throw Refusal.because("dispatch.missing.scan");
        }
        steps.signOnPaper(open, attachments.bind(scan, ReportVersions.FILES, versions.present(open.report())));
    }

    private List<GoalView> goals(TaskId task) {
        return Objects.requireNonNullElse(tasks.goals(List.of(task.uuid())).get(task.uuid()), List.of());
    }
}
