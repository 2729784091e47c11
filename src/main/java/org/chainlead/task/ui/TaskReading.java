package org.chainlead.task.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.common.NotFound;
import org.chainlead.common.Texts;
import org.chainlead.task.ClosureCheck;
import org.chainlead.task.TaskChanges;
import org.chainlead.task.TaskCompletion;
import org.chainlead.task.TaskDetail;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskPages;
import org.chainlead.task.TaskQueries;
import org.chainlead.task.TaskSort;
import org.chainlead.task.TimelineItem;
import org.chainlead.task.TimelineKind;

/** Reads what the page of a task shows. */
@SpringComponent
class TaskReading {

    private static final int MOST_CHILDREN = 200;

    private final TaskPages pages;
    private final TaskCompletion completion;
    private final TaskChanges changes;
    private final TaskQueries queries;
    private final Clock clock;

    TaskReading(TaskPages pages, TaskCompletion completion, TaskChanges changes, TaskQueries queries, Clock clock) {
        this.pages = pages;
        this.completion = completion;
        this.changes = changes;
        this.queries = queries;
        this.clock = clock;
    }

    /** @throws NotFound when the task does not exist or the person may not see it */
    TaskContent read(TaskId id) {
        TaskDetail detail = pages.detail(id);
        List<AttachmentRef> files = pages.files(id);
        return new TaskContent(
                detail,
                timeline(id, files),
                files,
                pages.nextSteps(id),
                pages.linked(id),
                checks(detail),
                detail.row().children() == 0
                        ? List.of()
                        : queries.rows(TaskFilter.all().withParent(id), TaskSort.NUMBER, true, 0, MOST_CHILDREN),
                changes.requests(id),
                LocalDate.now(clock));
    }

    /** The checklist is wanted from 签收 until 办结. */
    private List<ClosureCheck> checks(TaskDetail detail) {
        return detail.row().state().isUnderWay()
                ? completion.checklist(detail.row().id())
                : List.of();
    }

    private List<TimelineItem> timeline(TaskId id, List<AttachmentRef> files) {
        List<TimelineItem> items = new ArrayList<>(pages.timeline(id));
        files.forEach(file -> items.add(new TimelineItem(
                TimelineKind.FILE,
                file.uploadedAt(),
                Texts.label(TimelineKind.FILE),
                file.uploadedByName(),
                List.of(),
                List.of(file),
                null)));
        items.sort(Comparator.comparing(TimelineItem::at).reversed());
        return items;
    }
}
