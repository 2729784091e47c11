package org.chainlead.demo.scale;

import static org.chainlead.common.Texts.t;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.Subject;
import org.chainlead.audit.TrailStretch;
import org.chainlead.common.Texts;
import org.chainlead.dispatch.ReportBody;
import org.chainlead.dispatch.ReportState;
import org.jspecify.annotations.Nullable;

/**
 * What the trail keeps of a report: that it left the unit and what became of it. The steps inside the unit, which the
 * product notes as well, are left out; so is the name of the task in nine of ten, to keep the texts beside the trail few.
 */
final class ReportTrail {

    private static final byte[] FIRST = new byte[0];
    private static final int NAMED = 10;

    private final Ledger ledger;
    final TrailStretch reporting;
    final TrailStretch reviewing;

    ReportTrail(Ledger ledger, Draw ids) {
        this.ledger = ledger;
        this.reporting = new TrailStretch(ids::uuid);
        this.reviewing = new TrailStretch(ids::uuid);
    }

    void tell(ReportPlan report, ReportBody body, @Nullable String returned) {
        if (report.state() == ReportState.DRAFT) {
            return;
        }
        Instant left = report.left();
        if (left == null) {
            submitted(report, body);
            return;
        }
        byte[] prev = reporting.add(handedIn(report), head(report), left, 1, FIRST);
        if (returned != null) {
            AuditRecord record =
                    entry(report, "reportReturned").reason(returned).detail("state", ReportState.RETURNED);
            reviewing.add(record, reviewer(report), left.plusSeconds(1_800), 2, prev);
        } else if (report.taken() != null) {
            String act = report.unchecked() ? "reportTakenUnchecked" : "reportAccepted";
            AuditRecord record = entry(report, act).detail("state", ReportState.ACCEPTED);
            reviewing.add(record, reviewer(report), report.taken(), 2, prev);
        }
    }

    private void submitted(ReportPlan report, ReportBody body) {
        UUID unit = Objects.requireNonNull(report.task().lead()).id;
        AuditRecord record = entry(report, "reportSubmitted")
                .detail("light", Texts.label(report.light()))
                .text("progress", body.progress())
                .text("unchangedReason", body.unchangedReason())
                .text("nextSteps", body.nextSteps())
                .detail("state", ReportState.IN_UNIT_REVIEW)
                .insideUnit(unit);
        reporting.add(record, ReportRows.author(report).who(), report.submitted(), 1, FIRST);
    }

    private AuditRecord handedIn(ReportPlan report) {
        Unit reviewer = ledger.reviewer(report.task());
        return entry(report, "reportHandedIn")
                .detail("late", report.late() ? t("dispatch.late") : null)
                .detail("to", reviewer == null ? t("dispatch.office") : reviewer.name)
                .detail("state", ReportState.IN_REVIEW);
    }

    private AuditRecord entry(ReportPlan report, String action) {
        AuditRecord record = AuditRecord.of(Subject.of("report", report.id()), action);
        if (report.task().index() % NAMED == 0) {
            record.text("task", Ledger.name(report.task()));
        }
        return record.detail("month", ledger.months.month(report.month()).getMonthValue())
                .detail("no", 1);
    }

    private static org.chainlead.audit.spi.ActorSnapshot head(ReportPlan report) {
        return Objects.requireNonNull(report.task().lead()).principal().who();
    }

    private org.chainlead.audit.spi.ActorSnapshot reviewer(ReportPlan report) {
        return ledger.reviewing(report.task()).who();
    }
}
