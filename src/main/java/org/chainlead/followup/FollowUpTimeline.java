package org.chainlead.followup;

import static org.chainlead.common.Texts.t;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.Attachments;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Texts;
import org.chainlead.org.Access;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskScope;
import org.chainlead.task.TimelineItem;
import org.chainlead.task.TimelineKind;
import org.chainlead.task.spi.TimelineSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draw, finding and decision in the task's story. */
@Component
class FollowUpTimeline implements TimelineSource {

    private final FollowUpBook book;
    private final Attachments attachments;
    private final TaskScope scope;
    private final Access access;

    FollowUpTimeline(FollowUpBook book, Attachments attachments, TaskScope scope, Access access) {
        this.book = book;
        this.attachments = attachments;
        this.scope = scope;
        this.access = access;
    }

    @Override
    public List<TimelineItem> items(TaskId task) {
        if (!access.may("followup.view", scope.relations(task))) {
            return List.of();
        }
        List<TimelineItem> items = new ArrayList<>();
        List<FollowUpBook.Row> rows = book.list("c.task_id = :task order by c.month", Map.of("task", task.uuid()));
        Map<UUID, List<AttachmentRef>> files = attachments.of(
                FollowUps.SUBJECT,
                rows.stream().map(row -> row.view().id().uuid()).toList());
        rows.forEach(
                row -> add(items, row.view(), files.getOrDefault(row.view().id().uuid(), List.of())));
        return items;
    }

    private static void add(List<TimelineItem> items, FollowUpRow row, List<AttachmentRef> files) {
        String stage = Texts.label(row.stage());
        items.add(item(
                row, row.drawnAt(), t("followup.timeline.drawn", stage, row.afterDays()), "", List.of(), List.of()));
        if (row.checkedAt() != null) {
            boolean holds = row.state() == FollowUpState.CONFIRMED;
            String evidence = row.evidenceOn() == null ? "" : DateTimeText.date(row.evidenceOn());
            items.add(item(
                    row,
                    row.checkedAt(),
                    t(holds ? "followup.timeline.confirmed" : "followup.timeline.gap", stage),
                    row.checkedBy(),
                    List.of(Objects.requireNonNullElse(row.finding(), ""), t("followup.ui.evidenceOf", evidence)),
                    files));
        }
        if (row.decidedAt() != null) {
            items.add(item(
                    row,
                    row.decidedAt(),
                    t("followup.timeline.decided", stage, Texts.label(row.state())),
                    row.decidedBy(),
                    List.of(Objects.requireNonNullElse(row.decision(), "")),
                    List.of()));
        }
    }

    private static TimelineItem item(
            FollowUpRow row,
            Instant at,
            String title,
            @Nullable String who,
            List<String> lines,
            List<AttachmentRef> files) {
        return new TimelineItem(
                TimelineKind.STEP,
                at,
                title,
                Objects.requireNonNullElse(who, ""),
                lines,
                files,
                FollowUps.link(row.id()));
    }
}
