package org.chainlead.dispatch;

import static org.chainlead.common.Texts.t;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.common.Texts;
import org.chainlead.dispatch.ReportBody.DifficultyEntry;
import org.chainlead.org.CurrentUser;
import org.chainlead.task.TaskId;
import org.chainlead.task.TimelineItem;
import org.chainlead.task.TimelineKind;
import org.chainlead.task.spi.TimelineSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports in a task's timeline: each version at its latest step, and each return, as far as the reader sees them. */
@Component
class ReportTimeline implements TimelineSource {

    private final ReportHistories histories;
    private final ReportReaders readers;
    private final PartViews parts;
    private final CurrentUser user;

    ReportTimeline(ReportHistories histories, ReportReaders readers, PartViews parts, CurrentUser user) {
        this.histories = histories;
        this.readers = readers;
        this.parts = parts;
        this.user = user;
    }

    @Override
    public List<TimelineItem> items(TaskId task) {
        Reader reader = readers.of(task);
        List<TimelineItem> items = new ArrayList<>();
        if (reader != null) {
            for (ReportHistory report : histories.of(task, reader)) {
                String link = ReportAddress.of(task, report.period());
                report.versions().forEach(version -> add(items, report, version, link));
            }
            parts.ofTask(task, reader == Reader.PUBLIC ? user.actor().unit() : null)
                    .forEach(part -> items.add(part(task, part)));
        }
        return items;
    }

    /** A part is read by the lead unit, its reviewers and the unit it comes from. */
    private static TimelineItem part(TaskId task, PartViews.HandedIn part) {
        PartText text = java.util.Objects.requireNonNull(part.view().text());
        List<String> lines = new ArrayList<>(List.of(text.progress()));
        if (!text.problems().isBlank()) {
            lines.add(t("dispatch.timeline.difficulty", text.problems()));
        }
        String title = t("dispatch.timeline.part", part.month().getMonthValue())
                + (part.view().late() ? t("dispatch.timeline.late") : "");
        return item(
                java.util.Objects.requireNonNull(part.view().handedInAt()),
                title,
                part.view().unitName(),
                lines,
                part.view().files(),
                ReportAddress.of(task, part.month()));
    }

    private static void add(List<TimelineItem> items, ReportHistory report, ReportVersionView version, String link) {
        int month = report.period().getMonthValue();
        String late = report.late() ? t("dispatch.timeline.late") : "";
        Instant at = version.handedInAt() == null ? version.submittedAt() : version.handedInAt();
        String key = version.handedInAt() == null ? "dispatch.timeline.submitted" : "dispatch.timeline.handedIn";
        items.add(item(
                at, t(key, month, version.no()) + late, version.submittedBy(), lines(version), version.files(), link));
        Instant returned = version.returnedAt();
        if (returned != null) {
            List<String> reason = List.of(version.returnReason() == null ? "" : version.returnReason());
            items.add(item(
                    returned, t("dispatch.timeline.returned", month), version.returnedBy(), reason, List.of(), link));
        }
        Instant recalled = version.recalledAt();
        if (recalled != null) {
            String title = t("dispatch.timeline.recalled", month, version.no());
            items.add(item(recalled, title, version.recalledBy(), List.of(), List.of(), link));
        }
        Instant accepted = version.acceptedAt();
        if (accepted != null) {
            String words = version.unchecked() ? "dispatch.timeline.unchecked" : "dispatch.timeline.accepted";
            items.add(item(accepted, t(words, month), version.acceptedBy(), List.of(), List.of(), link));
        }
    }

    private static TimelineItem item(
            Instant at,
            String title,
            @Nullable String who,
            List<String> lines,
            List<AttachmentRef> files,
            String link) {
        return new TimelineItem(TimelineKind.REPORT, at, title, who == null ? "" : who, lines, files, link);
    }

    private static List<String> lines(ReportVersionView version) {
        ReportBody body = version.body();
        List<String> lines = new ArrayList<>();
        if (body.unchangedReason() != null) {
            lines.add(t("dispatch.unchangedLine", body.unchangedReason()));
        }
        if (!body.progress().isBlank()) {
            lines.add(body.progress());
        }
        if (body.reportedLight() != null) {
            lines.add(t("dispatch.timeline.light", Texts.label(body.reportedLight())));
        }
        for (DifficultyEntry row : body.difficulties()) {
            lines.add(t("dispatch.timeline.difficulty", row.problem()));
        }
        version.signatures().forEach(signature -> lines.add(signature.text()));
        return lines;
    }
}
