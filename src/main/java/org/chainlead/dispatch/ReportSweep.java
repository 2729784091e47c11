package org.chainlead.dispatch;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.job.RecurringJob;
import org.chainlead.task.TaskProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the mark 未报 on the tasks after each cut-off. Idempotent: a missed hour is made up, two nodes do no harm. */
@Component
public class ReportSweep implements RecurringJob {

    /** Months before the office that the sweep completes the draw of. */
    private static final int SAMPLED = 3;

    private final JdbcClient jdbc;
    private final ReportedTasks tasks;
    private final TaskProgress progress;
    private final Rounds rounds;
    private final ReviewSample sample;

    ReportSweep(JdbcClient jdbc, ReportedTasks tasks, TaskProgress progress, Rounds rounds, ReviewSample sample) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.progress = progress;
        this.rounds = rounds;
        this.sample = sample;
    }

    @Override
    public String name() {
        return "dispatch.sweep";
    }

    /** Shortly after each full hour, so also after every midnight. */
    @Override
    public String cron() {
        return "0 3 * * * *";
    }

    @Override
    @Transactional
    public void run() {
        sweep();
    }

    @Transactional
    public void sweep() {
        YearMonth month = rounds.lastDue().period();
        Map<String, @Nullable Object> parameters = new HashMap<>(tasks.owing(month));
        parameters.put("period", month.atDay(1));
        List<UUID> missing = jdbc.sql("""
                        select t.id from task t left join report r on r.task_id = t.id and r.period = :period
                         where r.first_handed_in_at is null and""" + ReportedTasks.OWES)
                .params(parameters)
                .query(UUID.class)
                .list();
        progress.markAwaited(missing);
        sample.open(SAMPLED).forEach(sample::complete);
    }
}
