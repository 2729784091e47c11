package org.chainlead.dispatch;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.audit.spi.CurrentActor;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.dispatch.ReportDesk.Open;
import org.chainlead.org.UnitId;
import org.chainlead.task.RowResult;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 审核: the unit's heads pass or return what leaves the unit; the lead unit of the parent or the supervision office accepts
 * or returns what has come in; at closing the office takes the rest 未逐条核.
 */
@Service
@Transactional
public class ReportReview {

    /** Working days a returned report has (product.md, Monthly dispatch). */
    static final int DAYS_AFTER_RETURN = 2;

    /** Longest reason, in code points. */
    public static final int LONGEST_REASON = ReportTexts.REASON;

    private final ReportDesk desk;
    private final ReportVersions versions;
    private final ReportSteps steps;
    private final ReviewList reviewList;
    private final ReviewSample sample;
    private final ReportAcceptance acceptance;
    private final ReportMessages messages;
    private final WorkCalendar calendar;
    private final EachReport each;
    private final CurrentActor actor;

    ReportReview(
            ReportDesk desk,
            ReportVersions versions,
            ReportSteps steps,
            ReviewList reviewList,
            ReviewSample sample,
            ReportAcceptance acceptance,
            ReportMessages messages,
            WorkCalendar calendar,
            EachReport each,
            CurrentActor actor) {
        this.desk = desk;
        this.versions = versions;
        this.steps = steps;
        this.reviewList = reviewList;
        this.sample = sample;
        this.acceptance = acceptance;
        this.messages = messages;
        this.calendar = calendar;
        this.each = each;
        this.actor = actor;
    }

    /**
     * Passes the present step of the unit's chain; after the last one the report leaves the unit. A repeated call by who
     * has just passed does nothing.
     *
     * @return the version that stands now
     */
    @PreAuthorize("@access.may('dispatch.pass')")
    public long pass(ReportId id, long version) {
        Open open = desk.open(id, "dispatch.pass");
        if (open.report().version != version && hasJustPassed(open.report())) {
            return open.report().version;
        }
        desk.needVersion(open.report(), version);
        needStep(open.report());
        steps.sign(open);
        return open.report().version;
    }

    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @PreAuthorize("@access.may('dispatch.pass')")
    public List<RowResult> passAll(Map<ReportId, Long> reports) {
        return each.act(
                reports.entrySet(),
                entry -> each.taskOf(entry.getKey()),
                entry -> pass(entry.getKey(), entry.getValue()));
    }

    /** Sends the report back to the 经办人; nobody outside the unit learns of it. */
    @PreAuthorize("@access.may('dispatch.pass')")
    public void returnInside(ReportId id, long version, String reason) {
        ReportTexts.needReason(reason);
        Open open = desk.open(id, "dispatch.pass");
        desk.needVersion(open.report(), version);
        needStep(open.report());
        versions.returned(versions.present(open.report()), reason, true, desk.actor(), desk.now());
        open.report().returnInside(reason, desk.actor(), desk.now());
        desk.done(
                open.report(),
                desk.entry(open, "reportReturnedInside").reason(reason).insideUnit(open.report().unitId));
        messages.returnedInside(open);
    }

    /** 采纳: figures, occurrences, milestones and lights enter the task in the same transaction. */
    @PreAuthorize("@access.may('dispatch.review')")
    public void accept(ReportId id, long version) {
        Open open = openToReview(id);
        desk.needVersion(open.report(), version);
        acceptance.take(open, false, actor.snapshot());
    }

    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @PreAuthorize("@access.may('dispatch.review')")
    public List<RowResult> acceptAll(Map<ReportId, Long> reports) {
        return each.act(
                reports.entrySet(),
                entry -> each.taskOf(entry.getKey()),
                entry -> accept(entry.getKey(), entry.getValue()));
    }

    /** 退回 by the reviewer: two working days, and a report that was on time stays so. */
    @PreAuthorize("@access.may('dispatch.review')")
    public void returnReport(ReportId id, long version, String reason) {
        ReportTexts.needReason(reason);
        Open open = openToReview(id);
        desk.needVersion(open.report(), version);
        versions.returned(versions.present(open.report()), reason, false, desk.actor(), desk.now());
        open.report()
                .returnFromReview(
                        reason, calendar.addWorkingDays(desk.today(), DAYS_AFTER_RETURN), desk.actor(), desk.now());
        desk.done(open.report(), desk.entry(open, "reportReturned").reason(reason));
        messages.returned(open);
    }

    /**
     * The closing act of the office: what nobody needed to read by itself becomes 已采纳（未逐条核） and is not verified data.
     * Reports with a reason to be read stay on the list.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @PreAuthorize("@access.may('dispatch.close')")
    public List<RowResult> acceptRemaining(YearMonth month) {
        each.once(() -> sample.atLeastOne(month));
        return each.act(
                reviewList.withoutReason(month),
                each::taskOf,
                id -> acceptance.take(desk.open(id, "dispatch.close"), true, actor.snapshot()));
    }

    /** A split child's report is for the head of the parent's lead unit, all others for the office; never one's own. */
    private Open openToReview(ReportId id) {
        Open open = desk.open(id, "dispatch.review");
        ProgressReport report = open.report();
        if (report.state != ReportState.IN_REVIEW) {
            if (report.handedInAt == null) {
                throw new NotFound();
            }
            throw Refusal.because("dispatch.refused.state", report.month().getMonthValue(), Texts.label(report.state));
        }
        UnitId unit = desk.actor().unit();
        boolean mine =
                report.reviewerUnitId == null ? desk.actor().isOffice() : report.reviewerUnitId.equals(unit.uuid());
        if (!mine) {
            throw Refusal.because("dispatch.refused.otherReviews", open.task().name());
        }
        if (versions.actedOn(versions.present(report), desk.actor())) {
            throw Refusal.because("dispatch.refused.ownReport", open.task().name());
        }
        return open;
    }

    private boolean hasJustPassed(ProgressReport report) {
        if (report.versionNo == 0) {
            return false;
        }
        UUID version = versions.present(report);
        return report.state == ReportState.IN_UNIT_REVIEW
                ? versions.signedBy(version, report.step - 1, desk.actor())
                : report.state == ReportState.IN_REVIEW && versions.signedBy(version, report.step, desk.actor());
    }

    private void needStep(ProgressReport report) {
        if (report.state != ReportState.IN_UNIT_REVIEW) {
            throw Refusal.because("dispatch.refused.state", report.month().getMonthValue(), Texts.label(report.state));
        }
        StepChain.needHeadOf(report.present(), desk.actor());
    }
}
