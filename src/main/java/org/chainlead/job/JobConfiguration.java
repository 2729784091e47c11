package org.chainlead.job;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.util.List;
import org.chainlead.common.DateTimeText;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the jobs of all modules to the scheduler, which runs by the product's own clock. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    @Bean
    List<Task<?>> recurringTasks(List<RecurringJob> jobs) {
        return List.copyOf(tasks(jobs));
    }

    @Bean
    com.github.kagkarlsson.scheduler.Clock schedulerClock(Clock clock) {
        return clock::instant;
    }

    static List<RecurringTask<Void>> tasks(List<RecurringJob> jobs) {
        return jobs.stream().map(JobConfiguration::task).toList();
    }

    private static RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), Schedules.cron(job.cron(), DateTimeText.ZONE))
                .execute((instance, context) -> job.run());
    }
}
