package org.chainlead.audit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.chainlead.common.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;

/**
 * Seals again and again, on a thread of its own so that no other job makes it wait, and once more when the application
 * stops. An unreachable database or a full disk is tried again; a contradiction stops the sealing until the next start.
 */
class SealingSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SealingSchedule.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Sealer sealer;
    private final Duration interval;
    private final ApplicationEventPublisher events;
    private @Nullable ScheduledExecutorService thread;
    private volatile List<Reason> alarm = List.of();
    private volatile boolean failing;

    SealingSchedule(Sealer sealer, Duration interval, ApplicationEventPublisher events) {
        this.sealer = sealer;
        this.interval = interval;
        this.events = events;
    }

    @Override
    public void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                work -> Thread.ofPlatform().name("sealing").daemon().unstarted(work));
        long millis = interval.toMillis();
        thread.scheduleWithFixedDelay(this::seal, millis, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (thread != null) {
            thread.shutdown();
            try {
                if (thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    seal();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before anything writes, and until nothing does any more. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE / 2;
    }

    /** Why nothing is sealed any more; empty when all is well. */
    List<Reason> alarm() {
        return alarm;
    }

    /** Whether the last attempt failed and is being repeated. */
    boolean isFailing() {
        return failing;
    }

    private void seal() {
        if (!alarm.isEmpty()) {
            return;
        }
        try {
            sealer.seal();
            failing = false;
        } catch (SealingStopped.Contradiction contradiction) {
            raise(contradiction.reason());
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.error("Sealing the trail failed; it is tried again every {}", interval, e);
            }
            failing = true;
        }
    }

    private void raise(Reason reason) {
        alarm = List.of(reason);
        LOG.error("The trail is no longer sealed: {}", reason.text());
        try {
            events.publishEvent(new SealingStopped(alarm));
        } catch (RuntimeException e) {
            LOG.error("Nobody could be told that the trail is no longer sealed", e);
        }
    }
}
