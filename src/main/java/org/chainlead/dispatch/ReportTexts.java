package org.chainlead.dispatch;

import static org.chainlead.common.Texts.t;

import java.util.stream.Collectors;
import org.chainlead.audit.AuditRecord;
import org.chainlead.common.CodePoints;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.dispatch.ReportBody.DifficultyEntry;
import org.chainlead.dispatch.ReportBody.GoalEntry;

/** What of a report goes into the trail, and the reasons people must give. */
final class ReportTexts {

    static final int REASON = 500;

    private ReportTexts() {}

    static AuditRecord write(AuditRecord record, ReportBody body) {
        return record.detail("light", body.reportedLight() == null ? "" : Texts.label(body.reportedLight()))
                .text("progress", body.progress())
                .text("unchangedReason", body.unchangedReason())
                .text("figures", body.goals().stream().map(ReportTexts::figures).collect(Collectors.joining()))
                .text(
                        "problems",
                        body.difficulties().stream()
                                .map(DifficultyEntry::problem)
                                .collect(Collectors.joining("\n")))
                .text("nextSteps", body.nextSteps());
    }

    static void needReason(String reason) {
        if (reason.isBlank()) {
            throw Refusal.because("dispatch.missing.reason");
        }
        if (CodePoints.of(reason) > REASON) {
            throw Refusal.because("dispatch.refused.length", t("dispatch.field.reason"), REASON);
        }
    }

    private static String figures(GoalEntry entry) {
        StringBuilder line = new StringBuilder();
        if (entry.value() != null) {
            line.append(entry.period() == null ? "" : entry.period().text())
                    .append(' ')
                    .append(entry.value().toPlainString())
                    .append(' ')
                    .append(entry.source())
                    .append('\n');
        }
        entry.occurrences()
                .forEach(row -> line.append(row.on())
                        .append(' ')
                        .append(row.kind())
                        .append(' ')
                        .append(row.subject())
                        .append(' ')
                        .append(row.result())
                        .append('\n'));
        entry.milestones()
                .forEach(row -> line.append(row.on())
                        .append(' ')
                        .append(row.milestone())
                        .append('\n'));
        return line.toString();
    }
}
