package org.chainlead.dispatch;

import java.util.Objects;
import java.util.UUID;
import org.chainlead.audit.spi.ActorSnapshot;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.dispatch.ReportDesk.Open;
import org.springframework.stereotype.Component;

/** 采纳 of one report, by itself or with the rest at closing: task, version, report, trail and message together. */
@Component
class ReportAcceptance {

    private final ReportDesk desk;
    private final ReportVersions versions;
    private final AcceptedReports accepted;
    private final ReportMessages messages;

    ReportAcceptance(ReportDesk desk, ReportVersions versions, AcceptedReports accepted, ReportMessages messages) {
        this.desk = desk;
        this.versions = versions;
        this.accepted = accepted;
        this.messages = messages;
    }

    /**
     * Inside the transaction of the caller, who holds the report and has checked the right.
     *
     * @param unchecked 未逐条核: not verified data
     * @param who in whose name
     */
    void take(Open open, boolean unchecked, ActorSnapshot who) {
        ProgressReport report = open.report();
        if (report.state != ReportState.IN_REVIEW) {
            throw Refusal.because("dispatch.refused.state", report.month().getMonthValue(), Texts.label(report.state));
        }
        String by = Objects.requireNonNullElse(who.unitName(), "") + " " + signedName(who);
        UUID version = versions.present(report);
        accepted.takeOver(report, !unchecked);
        versions.accepted(version, by, unchecked, desk.now());
        report.accept(unchecked, by, desk.now());
        desk.done(report, desk.entry(open, unchecked ? "reportTakenUnchecked" : "reportAccepted"), who);
        messages.accepted(open);
    }

    private static String signedName(ActorSnapshot who) {
        return who.onBehalfOf() == null ? who.name() : Texts.t("org.onBehalf", who.name(), who.onBehalfOf());
    }
}
