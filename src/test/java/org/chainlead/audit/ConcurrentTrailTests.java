package org.chainlead.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many write at once, while two nodes seal and somebody verifies. */
class ConcurrentTrailTests {

    private static final int WRITERS = 8;
    private static final int ENTRIES = Integer.getInteger("chainlead.prove.races", 25);

    @TempDir
    private Path directory;

    private TrailFixture trail;
    private final Queue<Throwable> broken = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void open() {
        trail = new TrailFixture(directory);
    }

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void onOneSubjectTheChainHasNoHoleAndNoFork() throws InterruptedException {
        race(writer -> "same");
        assertThat(trail.jdbc
                        .sql("select max(seq) from audit_entry")
                        .query(Integer.class)
                        .single())
                .isEqualTo(WRITERS * ENTRIES);
    }

    @Test
    void onManySubjectsEveryEntryIsSealedOnce() throws InterruptedException {
        race(writer -> "s" + writer % 5);
    }

    private void race(IntFunction<String> subject) throws InterruptedException {
        AtomicBoolean writing = new AtomicBoolean(true);
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            writers.add(run(start, () -> write(subject.apply(writer))));
        }
        Sealer other = trail.newSealer();
        List<Thread> watchers = List.of(
                run(start, () -> whileTrue(writing, trail.sealer::seal)),
                run(start, () -> whileTrue(writing, other::seal)),
                run(
                        start,
                        () -> whileTrue(
                                writing,
                                () -> assertThat(trail.verify().faults()).isEmpty())));
        start.countDown();
        join(writers);
        writing.set(false);
        join(watchers);
        trail.newSealer().seal();
        assertThat(broken).isEmpty();
        VerificationReport report = trail.verify();
        assertThat(report.faults()).isEmpty();
        assertThat(report.unanchored()).isZero();
        assertThat(report.entries()).isEqualTo((long) WRITERS * ENTRIES);
    }

    private void write(String subject) {
        for (int n = 0; n < ENTRIES; n++) {
            trail.write(subject);
        }
    }

    private static void whileTrue(AtomicBoolean condition, Runnable act) {
        while (condition.get()) {
            act.run();
        }
    }

    private Thread run(CountDownLatch start, Runnable act) {
        return Thread.ofPlatform().start(() -> {
            try {
                start.await();
                act.run();
            } catch (InterruptedException | RuntimeException | AssertionError e) {
                broken.add(e);
            }
        });
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
