package org.chainlead.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
 * @param startReason why it begins higher than the next step of the ladder; empty where it does not. Stays in the office
 * @param interview what only a 约谈 says; {@link Interview#NONE} in the others
 * @param wording what the document says around its matter
 */
public record NoticeDraft(
        NoticeKind kind,
        List<TaskId> tasks,
        List<UnitId> addressees,
        List<UnitId> copies,
        String title,
        String body,
        String demands,
        @Nullable LocalDate dueOn,
        String startReason,
        Interview interview,
        NoticeWording wording) {

    public NoticeDraft {
        tasks = List.copyOf(tasks);
        addressees = List.copyOf(addressees);
        copies = List.copyOf(copies);
        title = title.strip();
        body = body.strip();
        demands = demands.strip();
        startReason = Objects.requireNonNullElse(startReason, "").strip();
        wording = Objects.requireNonNullElse(wording, NoticeWording.NONE);
        interview =
                kind == NoticeKind.INTERVIEW ? Objects.requireNonNullElse(interview, Interview.NONE) : Interview.NONE;
    }

    /** One that says nothing around its matter. */
    public NoticeDraft(
            NoticeKind kind,
            List<TaskId> tasks,
            List<UnitId> addressees,
            List<UnitId> copies,
            String title,
            String body,
            String demands,
            @Nullable LocalDate dueOn,
            String startReason,
            Interview interview) {
        this(kind, tasks, addressees, copies, title, body, demands, dueOn, startReason, interview, NoticeWording.NONE);
    }

    /** One that is no 约谈. */
    public NoticeDraft(
            NoticeKind kind,
            List<TaskId> tasks,
            List<UnitId> addressees,
            List<UnitId> copies,
            String title,
            String body,
            String demands,
            @Nullable LocalDate dueOn,
            String startReason) {
        this(kind, tasks, addressees, copies, title, body, demands, dueOn, startReason, Interview.NONE);
    }

    /** The same with what a 约谈 says. */
    public NoticeDraft with(Interview talk) {
        return new NoticeDraft(
                kind, tasks, addressees, copies, title, body, demands, dueOn, startReason, talk, wording);
    }

    /** The same with other words around its matter. */
    public NoticeDraft with(NoticeWording words) {
        return new NoticeDraft(
                kind, tasks, addressees, copies, title, body, demands, dueOn, startReason, interview, words);
    }

    /** One that begins at the next step of the ladder. */
    public NoticeDraft(
            NoticeKind kind,
            List<TaskId> tasks,
            List<UnitId> addressees,
            List<UnitId> copies,
            String title,
            String body,
            String demands,
            @Nullable LocalDate dueOn) {
        this(kind, tasks, addressees, copies, title, body, demands, dueOn, "");
    }
}
