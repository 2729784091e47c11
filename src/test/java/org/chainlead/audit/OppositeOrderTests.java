package org.chainlead.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two acts that concern the same two subjects, each beginning with the other one. */
class OppositeOrderTests {

    @TempDir
    private Path directory;

    private TrailFixture trail;

    @BeforeEach
    void open() {
        trail = new TrailFixture(directory);
    }

    @AfterEach
    void close() {
        trail.close();
    }

    @RepeatedTest(5)
    void neitherActIsEndedByTheDatabase() throws Exception {
        CyclicBarrier bothHaveWrittenOne = new CyclicBarrier(2);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<?> there = two.submit(() -> writeBoth("a", "b", bothHaveWrittenOne));
            Future<?> back = two.submit(() -> writeBoth("b", "a", bothHaveWrittenOne));
            there.get();
            back.get();
        }
        assertThat(entries()).isEqualTo(4);
        trail.sealer.seal();
        assertThat(trail.verify().faults()).isEmpty();
    }

    @Test
    void anActThatFailsLeavesNoEntry() {
        assertThatThrownBy(() -> trail.transaction.executeWithoutResult(status -> {
                    trail.trail.record(entry("a"));
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        assertThat(entries()).isZero();
    }

    @Test
    void entriesOfOneActKeepTheirOrder() {
        trail.transaction.executeWithoutResult(status -> {
            trail.trail.record(entry("b"));
            trail.trail.record(entry("a"));
            trail.trail.record(entry("b"));
        });
        assertThat(trail.jdbc
                        .sql("select subject_id || seq from audit_entry order by id")
                        .query(String.class)
                        .list())
                .containsExactly("b1", "a1", "b2");
    }

    private Void writeBoth(String first, String second, CyclicBarrier between) {
        trail.transaction.executeWithoutResult(status -> {
            trail.trail.record(entry(first));
            meet(between);
            trail.trail.record(entry(second));
        });
        return null;
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static AuditRecord entry(String subject) {
        return AuditRecord.of(new Subject("task", subject), "signIn").text("reason", "因为" + subject);
    }

    private int entries() {
        return trail.jdbc
                .sql("select count(*) from audit_entry")
                .query(Integer.class)
                .single();
    }
}
