package org.chainlead.followup;

import java.time.YearMonth;
import java.util.UUID;
import org.chainlead.task.TaskCompletion;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.SignIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Closed tasks and 回头看 of them, reached through the real acts of the people of {@link TaskFixture}. */
@Component
public class FollowUpFixture {

    /** In which a closure of 2023-03-13 is a candidate of the first stage: 30 days after it is 2023-04-12. */
    static final YearMonth MAY = YearMonth.of(2023, 5);

    private final TaskFixture tasks;
    private final TaskCompletion completion;
    private final FollowUpDraws draws;
    private final SignIn signIn;
    private final JdbcClient jdbc;

    FollowUpFixture(TaskFixture tasks, TaskCompletion completion, FollowUpDraws draws, SignIn signIn, JdbcClient jdbc) {
        this.tasks = tasks;
        this.completion = completion;
        this.draws = draws;
        this.signIn = signIn;
        this.jdbc = jdbc;
    }

    /** A task of the first unit that is 已销号. */
    public TaskId closed(String number, String title) {
        TaskId task = tasks.completed(tasks.draft(number, title));
        return signIn.as("zhuren", () -> {
            completion.close(task, "已向领导报告");
            return task;
        });
    }

    /** Drawn in May; of the only closed task. */
    public FollowUpId drawn(TaskId task) {
        draws.draw(MAY, FollowUpStage.FIRST);
        return of(task);
    }

    FollowUpId of(TaskId task) {
        return new FollowUpId(jdbc.sql("select id from follow_up_check where task_id = :task and stage = 'FIRST'")
                .param("task", task.uuid())
                .query(UUID.class)
                .single());
    }
}
