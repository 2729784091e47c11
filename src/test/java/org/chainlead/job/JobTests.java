package org.chainlead.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@FreshDatabase
class JobTests {

    private static final Instant NINE =
            LocalDateTime.of(2023, 3, 13, 9, 0).atZone(TestClock.ZONE).toInstant();
    private static final Duration APART = Duration.ofMinutes(10);

    @Autowired
    private List<RecurringJob> jobs;

    private final Counting counting = new Counting();
    private final List<JobNode> nodes = new ArrayList<>();

    @AfterEach
    void stop() {
        nodes.forEach(JobNode::close);
    }

    @Test
    void everyJobHasANameOfItsOwnAndATime() {
        assertThat(jobs).hasSizeGreaterThan(2).extracting(RecurringJob::name).doesNotHaveDuplicates();
        assertThat(JobConfiguration.tasks(jobs)).hasSameSizeAs(jobs);
    }

    @Test
    void twoNodesWithClocksTenMinutesApartRunItOnceADueTime() {
        JobNode ahead = node(NINE.plus(APART));
        JobNode behind = node(NINE);
        for (int minutes = 0; minutes < 60 * 6; minutes += 5) {
            Instant now = NINE.plus(Duration.ofMinutes(minutes));
            behind.at(now);
            ahead.at(now.plus(APART));
        }
        assertThat(counting.runs).hasValue(6);
    }

    @Test
    void aRestartKeepsWhatIsDueAndMakesUpForThreeMissedDays() {
        node(NINE).at(NINE.plus(Duration.ofHours(1)));
        assertThat(counting.runs).hasValue(1);
        Instant later = NINE.plus(Duration.ofDays(3));
        JobNode restarted = node(later);
        restarted.at(later);
        assertThat(counting.runs).hasValue(2);
        restarted.at(later.plusSeconds(1));
        assertThat(counting.runs).hasValue(2);
    }

    @Test
    void aFailureIsTriedAgainAtTheNextTime() {
        counting.failures.set(1);
        JobNode node = node(NINE);
        node.at(NINE.plus(Duration.ofHours(1)));
        node.at(NINE.plus(Duration.ofHours(2)));
        assertThat(counting.runs).hasValue(2);
        assertThat(counting.done).hasValue(1);
    }

    private JobNode node(Instant now) {
        JobNode node = JobNode.start(counting, now);
        nodes.add(node);
        return node;
    }

    private static final class Counting implements RecurringJob {

        private final AtomicInteger runs = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicInteger failures = new AtomicInteger();

        @Override
        public String name() {
            return "test.counting";
        }

        /** At each full hour. */
        @Override
        public String cron() {
            return "0 0 * * * *";
        }

        @Override
        public void run() {
            runs.incrementAndGet();
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("planned");
            }
            done.incrementAndGet();
        }
    }
}
