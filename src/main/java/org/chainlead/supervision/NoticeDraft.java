package org.chainlead.supervision;

import java.time.LocalDate;
import java.util.List;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * What is written of a notice.
 *
 * @param addressees 主送, in order
 * @param copies 抄送, in order
 * @param body what the document says before the demands, paragraphs by line ends
 * @param demands what is asked, one a line
 * @param dueOn until when the reply is owed, Asia/Shanghai; needed for kinds that are answered
 */
public record NoticeDraft(
        NoticeKind kind,
        List<TaskId> tasks,
        List<UnitId> addressees,
        List<UnitId> copies,
        String title,
        String body,
        String demands,
        @Nullable LocalDate dueOn) {

    public NoticeDraft {
        tasks = List.copyOf(tasks);
        addressees = List.copyOf(addressees);
        copies = List.copyOf(copies);
        title = title.strip();
        body = body.strip();
        demands = demands.strip();
    }
}
