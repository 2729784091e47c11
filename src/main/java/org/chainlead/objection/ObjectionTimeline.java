package org.chainlead.objection;

import static org.chainlead.common.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainlead.common.Texts;
import org.chainlead.org.Access;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskScope;
import org.chainlead.task.TimelineItem;
import org.chainlead.task.TimelineKind;
import org.chainlead.task.spi.TimelineSource;
import org.springframework.stereotype.Component;

/** Objection and decision in the task's story. */
@Component
class ObjectionTimeline implements TimelineSource {

    private final ObjectionBook book;
    private final TaskScope scope;
    private final Access access;
    private final CurrentUser user;

    ObjectionTimeline(ObjectionBook book, TaskScope scope, Access access, CurrentUser user) {
        this.book = book;
        this.scope = scope;
        this.access = access;
        this.user = user;
    }

    @Override
    public List<TimelineItem> items(TaskId task) {
        Actor actor = user.actor();
        boolean all = access.may("objection.view", scope.relations(task));
        List<TimelineItem> items = new ArrayList<>();
        book.list("o.task_id = :task", Map.of("task", task.uuid())).stream()
                .filter(row -> all || row.unit().equals(actor.unit().uuid()))
                .forEach(row -> add(items, row.view()));
        return items;
    }

    private static void add(List<TimelineItem> items, ObjectionRow row) {
        String kind = Texts.label(row.kind());
        items.add(new TimelineItem(
                TimelineKind.OBJECTION,
                row.askedAt(),
                t("objection.timeline.raised", kind),
                row.askedBy(),
                List.of(row.words(), row.reason()),
                List.of(),
                Objections.PAGE));
        if (row.recalledAt() != null) {
            items.add(new TimelineItem(
                    TimelineKind.OBJECTION,
                    row.recalledAt(),
                    t("objection.timeline.recalled", kind),
                    Objects.requireNonNullElse(row.recalledBy(), ""),
                    List.of(),
                    List.of(),
                    Objections.PAGE));
        }
        if (row.decidedAt() != null) {
            items.add(new TimelineItem(
                    TimelineKind.OBJECTION,
                    row.decidedAt(),
                    t("objection.timeline.decided", Texts.label(row.state())),
                    Objects.requireNonNullElse(row.decidedBy(), ""),
                    List.of(Objects.requireNonNullElse(row.decision(), "")),
                    List.of(),
                    Objections.PAGE));
        }
    }
}
