package org.chainlead.dispatch;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chainlead.job.RecurringJob;
import org.chainlead.task.TaskProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the mark 未报 on the tasks after each cut-off: of the last month, and of each open round by hand after its own.
 * Idempotent: a missed hour is made up, two nodes do no harm.
 */
@Component
public class ReportSweep implements RecurringJob {

    /** Months before the office that the sweep completes the draw of. */
    private static final int SAMPLED = 3;

    private final JdbcClient jdbc;
    private final ReportedTasks tasks;
    private final TaskProgress progress;
    private final RoundBook book;
    private final Rounds rounds;
    private final ReviewSample sample;

    ReportSweep(
            JdbcClient jdbc,
            ReportedTasks tasks,
            TaskProgress progress,
            RoundBook book,
            Rounds rounds,
            ReviewSample sample) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.progress = progress;
        this.book = book;
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
        Set<UUID> missing = new HashSet<>(missing(tasks.owingByRule(month, rounds.cutOff(month))));
        book.openByHand().stream()
                .filter(round -> rounds.isOver(rounds.moved(round.month(), round.days())))
                .map(round -> tasks.owingByHand(round.id(), round.month(), rounds.cutOff(round.days())))
                .forEach(owing -> missing.addAll(missing(owing)));
        progress.markAwaited(missing);
        sample.open(SAMPLED).forEach(sample::complete);
    }

    private List<UUID> missing(Map<String, @Nullable Object> owing) {
        return jdbc.sql("""
                        select t.id from task t left join report r on r.task_id = t.id and r.period = :period
                         where r.first_handed_in_at is null and""" + ReportedTasks.OWES)
                .params(owing)
                .query(UUID.class)
                .list();
    }
}
