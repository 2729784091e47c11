package org.chainlead.task.ui;

import java.time.LocalDate;
import java.util.List;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.common.DateTimeText;
import org.chainlead.task.ClosureCheck;
import org.chainlead.task.LinkedCard;
import org.chainlead.task.NextStep;
import org.chainlead.task.RequestState;
import org.chainlead.task.TaskDetail;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskRequestView;
import org.chainlead.task.TaskRow;
import org.chainlead.task.TimelineItem;

/** Everything on the page of a task, read in one go. */
record TaskContent(
        TaskDetail detail,
        List<TimelineItem> timeline,
        List<AttachmentRef> files,
        List<NextStep> steps,
        List<LinkedCard> linked,
        List<ClosureCheck> checks,
        List<TaskRow> children,
        List<TaskRequestView> requests,
        LocalDate today) {

    TaskId id() {
        return detail.row().id();
    }

    TaskRow row() {
        return detail.row();
    }

    /** 编号 任务: the printed number, else our own. */
    String title() {
        return title(row());
    }

    static String title(TaskRow row) {
        String number = row.sourceNumber() == null ? row.caseNumber() : row.sourceNumber();
        return number == null ? row.title() : number + " " + row.title();
    }

    List<TaskRequestView> openRequests() {
        return requests.stream()
                .filter(request -> request.state() == RequestState.PENDING)
                .toList();
    }

    /** The date in full, without the year when it is this year's. */
    String date(LocalDate date) {
        return date.getYear() == today.getYear() ? DateTimeText.day(date) : DateTimeText.date(date);
    }
}
