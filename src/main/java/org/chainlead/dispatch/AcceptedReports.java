package org.chainlead.dispatch;

import static org.chainlead.common.Texts.t;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainlead.common.CodePoints;
import org.chainlead.common.Light;
import org.chainlead.dispatch.ReportBody.GoalEntry;
import org.chainlead.dispatch.ReportBody.MilestoneEntry;
import org.chainlead.task.Progress;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskProgress;
import org.springframework.stereotype.Component;

/** Takes what an accepted report says over into its task. */
@Component
class AcceptedReports {

    /** Code points of the one line the ledger shows. */
    private static final int LINE = 120;

    private final TaskProgress progress;
    private final ReportVersions versions;
    private final Clock clock;

    AcceptedReports(TaskProgress progress, ReportVersions versions, Clock clock) {
        this.progress = progress;
        this.versions = versions;
        this.clock = clock;
    }

    /** Before the version is marked accepted: the one accepted before is still the last. */
    void takeOver(ProgressReport report, boolean verified) {
        ReportBody body = report.read();
        ReportBody before = versions.lastAccepted(report.id).orElseGet(ReportBody::empty);
        progress.apply(
                new TaskId(report.taskId),
                new Progress(
                        report.id,
                        line(body),
                        day(report),
                        Objects.requireNonNullElse(body.reportedLight(), Light.GREEN),
                        verified,
                        values(report, body),
                        occurrences(body),
                        milestones(body, before)));
    }

    private LocalDate day(ProgressReport report) {
        Instant said = report.submittedAt == null ? clock.instant() : report.submittedAt;
        return LocalDate.ofInstant(said, clock.getZone());
    }

    private static List<Progress.Value> values(ProgressReport report, ReportBody body) {
        List<Progress.Value> values = new ArrayList<>();
        for (GoalEntry entry : body.goals()) {
            if (entry.value() != null) {
                DataPeriod period =
                        entry.period() == null ? new DataPeriod(report.month(), report.month()) : entry.period();
                values.add(
                        new Progress.Value(entry.goal(), period.end(), period.text(), entry.value(), entry.source()));
            }
        }
        return values;
    }

    private static List<Progress.Occurrence> occurrences(ReportBody body) {
        List<Progress.Occurrence> occurrences = new ArrayList<>();
        for (GoalEntry entry : body.goals()) {
            entry.occurrences()
                    .forEach(row -> occurrences.add(new Progress.Occurrence(
                            entry.goal(),
                            Objects.requireNonNull(row.on()),
                            row.kind(),
                            row.subject(),
                            row.result(),
                            row.reference())));
        }
        return occurrences;
    }

    /** What is reached now, and what an earlier accepted version said and this one no longer does. */
    private static List<Progress.MilestoneDone> milestones(ReportBody body, ReportBody before) {
        List<MilestoneEntry> now = entries(body);
        Set<UUID> said = now.stream().map(MilestoneEntry::milestone).collect(Collectors.toSet());
        List<Progress.MilestoneDone> done = new ArrayList<>();
        entries(before).stream()
                .filter(entry -> !said.contains(entry.milestone()))
                .forEach(entry -> done.add(new Progress.MilestoneDone(entry.milestone(), null)));
        now.forEach(entry -> done.add(new Progress.MilestoneDone(entry.milestone(), entry.on())));
        return done;
    }

    private static List<MilestoneEntry> entries(ReportBody body) {
        return body.goals().stream().flatMap(goal -> goal.milestones().stream()).toList();
    }

    private static String line(ReportBody body) {
        String text =
                body.unchangedReason() == null ? body.progress() : t("dispatch.unchangedLine", body.unchangedReason());
        String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
        int length = CodePoints.of(line);
        return length <= LINE ? line : line.substring(0, line.offsetByCodePoints(0, LINE - 1)) + t("dispatch.ellipsis");
    }
}
