package org.chainlead.supervision;

import java.time.LocalDate;
import java.util.List;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.SignIn;
import org.springframework.stereotype.Component;

/** Notices at every stage, reached through the real acts of the people of {@link TaskFixture}. */
@Component
public class NoticeFixture {

    private final TaskFixture tasks;
    private final SignIn signIn;
    private final NoticeDrafting drafting;
    private final NoticeIssuing issuing;
    private final NoticeAnswers answers;
    private final InspectionPlanning inspections;
    private int number;

    NoticeFixture(
            TaskFixture tasks,
            SignIn signIn,
            NoticeDrafting drafting,
            NoticeIssuing issuing,
            NoticeAnswers answers,
            InspectionPlanning inspections) {
        this.tasks = tasks;
        this.signIn = signIn;
        this.drafting = drafting;
        this.issuing = issuing;
        this.answers = answers;
        this.inspections = inspections;
    }

    /** A task of the first unit under way. */
    public TaskId task() {
        return tasks.inProgress(tasks.draft("N" + ++number, "督办任务" + number));
    }

    public NoticeDraft draft(NoticeKind kind, TaskId task, UnitId... to) {
        return new NoticeDraft(
                kind,
                List.of(task),
                List.of(to),
                List.of(),
                "关于加快工业投资进度的督办函",
                "经核查，你单位牵头的任务低于序时进度。",
                "查明原因\n提出措施",
                LocalDate.of(2023, 3, 27),
                "领导要求直接发函",
                talk());
    }

    /** What a 约谈 says before it is held; other kinds leave it out. */
    public Interview talk() {
        return new Interview(LocalDate.of(2023, 3, 20).atTime(9, 30), "州政府督查室谈话室", "州工业和信息化局主要负责人", "分管工业副州长", "", "");
    }

    public NoticeId drafted(NoticeDraft draft) {
        return signIn.as("ducha", () -> drafting.create(NoticeId.random(), draft));
    }

    public NoticeId reviewed(NoticeDraft draft) {
        NoticeId id = drafted(draft);
        return signIn.as("zhuren", () -> {
            issuing.review(id);
            return id;
        });
    }

    public NoticeId issued(NoticeDraft draft) {
        NoticeId id = reviewed(draft);
        return signIn.as("zhuren", () -> {
            issuing.issue(id, "");
            return id;
        });
    }

    /** A 督办函 to the first unit. */
    public NoticeId issued(TaskId task) {
        return issued(draft(NoticeKind.SUPERVISION, task, tasks.first));
    }

    public NoticeId signed(TaskId task) {
        NoticeId id = issued(task);
        return signIn.as("lian1", () -> {
            answers.sign(id);
            return id;
        });
    }

    public NoticeId replied(TaskId task) {
        NoticeId id = signed(task);
        return signIn.as("fu1", () -> {
            answers.reply(id, "已形成措施8条", List.of());
            return id;
        });
    }

    public NoticeId passed(TaskId task) {
        NoticeId id = replied(task);
        return signIn.as("ducha", () -> {
            answers.check(id, tasks.first, true, "");
            return id;
        });
    }

    /** A planned inspection of the unit in March. */
    public InspectionId inspection(String matter, UnitId unit) {
        LocalDate day = LocalDate.of(2023, 3, 20);
        InspectionDraft draft = new InspectionDraft(List.of(unit), null, null, matter, day, day, matter, null, "");
        return signIn.as("ducha", () -> inspections.plan(InspectionId.random(), draft));
    }

    public NoticeId closed(TaskId task) {
        NoticeId id = passed(task);
        return signIn.as("zhuren", () -> {
            issuing.close(id);
            return id;
        });
    }
}
