package org.chainlead.dispatch;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.Attachments;
import org.chainlead.audit.AuditRecord;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.Texts;
import org.chainlead.dispatch.ReportBody.DifficultyEntry;
import org.chainlead.dispatch.ReportDesk.Open;
import org.chainlead.org.Actor;
import org.chainlead.org.ReviewStepSetting;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskProgress;
import org.springframework.stereotype.Component;

/** The steps of a unit's review chain, and what happens when the last one is passed: the report leaves the unit. */
@Component
class ReportSteps {

    private final ReportDesk desk;
    private final ReportVersions versions;
    private final ReportMessages messages;
    private final DifficultyRows difficulties;
    private final TaskProgress tasks;
    private final ReviewSample sample;
    private final Rounds rounds;
    private final WorkCalendar calendar;

    ReportSteps(
            ReportDesk desk,
            ReportVersions versions,
            ReportMessages messages,
            DifficultyRows difficulties,
            TaskProgress tasks,
            ReviewSample sample,
            Rounds rounds,
            WorkCalendar calendar) {
        this.desk = desk;
        this.versions = versions;
        this.messages = messages;
        this.difficulties = difficulties;
        this.tasks = tasks;
        this.sample = sample;
        this.rounds = rounds;
        this.calendar = calendar;
    }

    /** Tells whose turn it is at the present step. */
    void arrive(Open open) {
        messages.toPass(open);
        if (open.report().present().onPaper()) {
            messages.toSignOnPaper(open);
        }
    }

    /** The acting person passes the present step. */
    void sign(Open open) {
        sign(open, false, List.of());
    }

    /** The acting person enters the paper on which the present step was signed. */
    void signOnPaper(Open open, List<AttachmentRef> scan) {
        sign(open, true, scan);
    }

    private void sign(Open open, boolean onPaper, List<AttachmentRef> scan) {
        ProgressReport report = open.report();
        ReviewStepSetting step = report.present();
        Actor actor = desk.actor();
        UUID version = versions.present(report);
        versions.sign(version, report.step, step.step(), onPaper, actor, desk.now());
        boolean last = report.sign();
        AuditRecord entry = desk.entry(open, onPaper ? "reportSignedOnPaper" : "reportPassed")
                .detail("step", Texts.label(step.step()))
                .insideUnit(report.unitId);
        desk.done(report, Attachments.note(entry, scan));
        if (last) {
            leave(open, version);
        } else {
            arrive(open);
        }
    }

    private void leave(Open open, UUID version) {
        ProgressReport report = open.report();
        boolean first = report.firstHandedInAt == null;
        if (first) {
            desk.needUnpublished(open.task().id(), report.month());
        }
        report.handIn(uuid(open.task().reviewer()), isLate(report), desk.now());
        versions.handedIn(version, desk.now());
        raise(open, report.read().difficulties());
        if (!report.month().isBefore(rounds.lastDue().period())
                || rounds.asksByHand(open.task().id(), report.month())) {
            tasks.arrived(open.task().id());
        }
        desk.done(
                report,
                desk.entry(open, "reportHandedIn")
                        .detail("late", report.late ? Texts.t("dispatch.late") : null)
                        .detail(
                                "to",
                                Objects.requireNonNullElse(
                                        open.task().reviewer() == null
                                                ? null
                                                : open.task().parentLeadName(),
                                        Texts.t("dispatch.office"))));
        sample.arrived(report);
        messages.handedIn(open, !first || report.recalledAt != null);
    }

    /** A returned report has its own limit; the later of both counts. */
    private boolean isLate(ProgressReport report) {
        boolean roundOver = rounds.isOverForGood(report.month());
        boolean returnOver = report.returnDueOn == null || calendar.isOverdue(report.returnDueOn, desk.now());
        return roundOver && returnOver;
    }

    /** The difficulties that ask others from now on; those no longer named are taken back. */
    void raise(Open open, List<DifficultyEntry> entries) {
        difficulties.withdrawOthers(open.report().id, entries, desk.now());
        for (DifficultyEntry entry : entries) {
            boolean askedNow = difficulties.put(open, entry, desk.now());
            UnitId unit = entry.askedUnit();
            if (unit != null && askedNow) {
                messages.asked(open, unit, entry.id());
            }
        }
        tasks.setAsked(open.task().id(), difficulties.unitsAsked(open.report().taskId));
    }

    private static @org.jspecify.annotations.Nullable UUID uuid(@org.jspecify.annotations.Nullable UnitId unit) {
        return unit == null ? null : unit.uuid();
    }
}
