package org.chainlead.dispatch;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.chainlead.attachment.AttachmentId;
import org.chainlead.attachment.AttachmentUploads;
import org.chainlead.common.Light;
import org.chainlead.dispatch.ReportBody.DifficultyEntry;
import org.chainlead.dispatch.ReportBody.GoalEntry;
import org.chainlead.org.UnitId;
import org.chainlead.task.GoalId;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.SignIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports of the March round of 2023 at every stage, reached through the real acts of the people of {@link TaskFixture}. */
@Component
public class ReportFixture {

    public static final YearMonth MARCH = YearMonth.of(2023, 3);

    private final TaskFixture tasks;
    private final SignIn signIn;
    private final ReportFiling filing;
    private final ReportReview review;
    private final AttachmentUploads uploads;
    private final JdbcClient jdbc;
    private int number;

    ReportFixture(
            TaskFixture tasks,
            SignIn signIn,
            ReportFiling filing,
            ReportReview review,
            AttachmentUploads uploads,
            JdbcClient jdbc) {
        this.tasks = tasks;
        this.signIn = signIn;
        this.filing = filing;
        this.review = review;
        this.uploads = uploads;
        this.jdbc = jdbc;
    }

    /** A task of the first unit under way, with one 累计量 goal of 100. */
    public TaskId task() {
        return tasks.inProgress(tasks.draft("R" + ++number, "产业任务" + number));
    }

    public GoalId goal(TaskId task) {
        return new GoalId(jdbc.sql("select id from goal where task_id = :task")
                .param("task", task.uuid())
                .query(UUID.class)
                .single());
    }

    /** What is needed for a submission, with a figure of January to February. */
    public ReportBody body(TaskId task, String progress, int value) {
        return new ReportBody(
                progress,
                List.of(GoalEntry.figure(
                        goal(task), BigDecimal.valueOf(value), DataPeriod.yearTo(YearMonth.of(2023, 2)), "统计快报")),
                Light.GREEN,
                List.of(),
                "4月底前开工2个项目",
                null);
    }

    public ReportBody withDifficulty(ReportBody body, String problem, UnitId asked) {
        return new ReportBody(
                body.progress(),
                body.goals(),
                body.reportedLight(),
                List.of(new DifficultyEntry(
                        DifficultyId.random(), problem, asked, java.time.LocalDate.of(2023, 4, 10))),
                body.nextSteps(),
                null);
    }

    public SavedReport saved(TaskId task, ReportBody body) {
        return saved(task, body, List.of());
    }

    private SavedReport saved(TaskId task, ReportBody body, List<AttachmentId> files) {
        return signIn.as("ban1", () -> filing.save(new SaveReport(task, MARCH, version(task), body, files)));
    }

    /** Left the unit with a file of this name and content. */
    public ReportId handedInWith(TaskId task, String name, byte[] content) {
        AttachmentId file = signIn.as(
                "ban1",
                () -> uploads.stage(name, new ByteArrayInputStream(content)).id());
        ReportBody body = body(task, "完成产值12亿元，新签项目3个", 12);
        return passed(task, submitted(task, saved(task, body, List.of(file))));
    }

    public ReportId submitted(TaskId task, ReportBody body) {
        return submitted(task, saved(task, body));
    }

    private ReportId submitted(TaskId task, SavedReport saved) {
        signIn.as("ban1", () -> {
            filing.submit(task, MARCH, saved.version());
            return saved;
        });
        return saved.id();
    }

    public ReportId submitted(TaskId task) {
        return submitted(task, body(task, "完成产值12亿元，新签项目3个", 12));
    }

    public ReportId handedIn(TaskId task, ReportBody body) {
        return passed(task, submitted(task, body));
    }

    private ReportId passed(TaskId task, ReportId id) {
        return signIn.as("fu1", () -> {
            review.pass(id, version(task));
            return id;
        });
    }

    public ReportId handedIn(TaskId task) {
        return handedIn(task, body(task, "完成产值12亿元，新签项目3个", 12));
    }

    public ReportId accepted(TaskId task) {
        return accepted(task, body(task, "完成产值12亿元，新签项目3个", 12));
    }

    public ReportId accepted(TaskId task, ReportBody body) {
        ReportId id = handedIn(task, body);
        return signIn.as("ducha", () -> {
            review.accept(id, version(task));
            return id;
        });
    }

    /** As a page just read would carry it. */
    public long version(TaskId task) {
        return jdbc.sql("select version from report where task_id = :task and period = :period")
                .param("task", task.uuid())
                .param("period", MARCH.atDay(1))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
