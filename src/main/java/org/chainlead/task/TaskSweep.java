package org.chainlead.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.job.RecurringJob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What time alone changes: 视为送达 when nobody signed in the limit, lights that turn with the day, suspensions that end.
 * Idempotent, page by page, so that a missed day is made up and two nodes do no harm.
 */
@Component
public class TaskSweep implements RecurringJob {

    private static final int PAGE = 200;

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final LightKeeper lights;
    private final TaskMessages messages;
    private final AuditTrail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TaskSweep(
            JdbcClient jdbc,
            Tasks tasks,
            LightKeeper lights,
            TaskMessages messages,
            AuditTrail trail,
            Clock clock,
            org.springframework.transaction.PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.lights = lights;
        this.messages = messages;
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "task.sweep";
    }

    /** Shortly after midnight, and once an hour as a safeguard. */
    @Override
    public String cron() {
        return "0 5 * * * *";
    }

    @Override
    public void run() {
        sweep();
    }

    public void sweep() {
        UUID after = new UUID(0, 0);
        List<UUID> page = next(after);
        while (!page.isEmpty()) {
            List<UUID> ids = page;
            transaction.executeWithoutResult(status -> ids.forEach(this::one));
            after = page.getLast();
            page = next(after);
        }
    }

    private List<UUID> next(UUID after) {
        return jdbc.sql("""
                        select id from task where id > :after
                           and state in ('PENDING_ACCEPTANCE', 'IN_PROGRESS', 'PENDING_VERIFICATION', 'SUSPENDED')
                         order by id limit :page""")
                .param("after", after)
                .param("page", PAGE)
                .query(UUID.class)
                .list();
    }

    private void one(UUID id) {
        tasks.lock(id).ifPresent(task -> {
            List<AuditRecord> acts = new ArrayList<>();
            LocalDate today = LocalDate.now(clock);
            if (task.acceptanceDueOn != null
                    && today.isAfter(task.acceptanceDueOn)
                    && task.deemDelivered(clock.instant())) {
                acts.add(AuditRecord.of(Subject.of(TaskDesk.SUBJECT, id), "deemedDelivered"));
                messages.deemedDelivered(task);
            }
            if (task.state == TaskState.SUSPENDED
                    && task.suspendedUntil != null
                    && today.isAfter(task.suspendedUntil)) {
                task.resume(clock.instant());
                acts.add(AuditRecord.of(Subject.of(TaskDesk.SUBJECT, id), "resumed"));
                messages.toWorkers(task, "task.message.resumed");
            }
            lights.assess(task);
            tasks.saveAndFlush(task);
            acts.forEach(trail::record);
        });
    }
}
