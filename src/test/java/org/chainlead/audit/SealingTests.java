package org.chainlead.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

class SealingTests {

    @TempDir
    private Path directory;

    private TrailFixture trail;

    @BeforeEach
    void open() {
        trail = new TrailFixture(directory.resolve("anchors"));
    }

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void sealsWhatIsCommittedAndAnchorsIt() throws IOException {
        trail.write("a");
        trail.write("b");
        assertThat(trail.verify().unanchored()).isEqualTo(2);
        assertThat(trail.sealer.seal()).isEqualTo(2);
        assertThat(trail.sealer.seal()).isZero();
        VerificationReport report = trail.verify();
        assertThat(report.isIntact()).isTrue();
        assertThat(report.unanchored()).isZero();
        assertThat(report.batches()).isEqualTo(1);
        assertThat(trail.anchorLines()).hasSize(1).first().asString().startsWith("no=1 ");
    }

    @Test
    void anEmptyTrailIsIntact() {
        assertThat(trail.sealer.seal()).isZero();
        assertThat(trail.verify().isIntact()).isTrue();
    }

    @Test
    void sealsAnEntryThatWasCommittedAfterOneWithAHigherNumber() throws InterruptedException {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Thread slow = Thread.ofPlatform()
                .start(() -> trail.transaction.executeWithoutResult(status -> {
                    trail.trail.record(AuditRecord.of(new Subject("task", "slow"), "signIn"));
                    written.countDown();
                    awaitUninterruptibly(commit);
                }));
        written.await();
        trail.write("fast");
        assertThat(trail.sealer.seal()).isEqualTo(1);
        commit.countDown();
        slow.join();
        assertThat(trail.sealer.seal()).isEqualTo(1);
        assertThat(trail.verify().isIntact()).isTrue();
    }

    @Test
    void waitsForATransactionHoweverLongItLasts() throws InterruptedException {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Thread slow = Thread.ofPlatform()
                .start(() -> trail.transaction.executeWithoutResult(status -> {
                    trail.trail.record(AuditRecord.of(new Subject("task", "slow"), "signIn"));
                    written.countDown();
                    awaitUninterruptibly(commit);
                }));
        written.await();
        for (int i = 0; i < 20; i++) {
            trail.write("fast");
            trail.clock.advance(Duration.ofMinutes(1));
            trail.sealer.seal();
        }
        commit.countDown();
        slow.join();
        assertThat(trail.sealer.seal()).isEqualTo(1);
    }

    @Test
    void looksAtAllEntriesAgainFromTimeToTime() {
        Sealer sealer = trail.newSealer();
        trail.write("a");
        sealer.seal();
        for (int i = 0; i < 30; i++) {
            trail.clock.advance(Duration.ofMinutes(30));
            trail.write("a");
            assertThat(sealer.seal()).isEqualTo(1);
        }
        assertThat(trail.verify().isIntact()).isTrue();
    }

    @Test
    void completesTheBatchThatACrashLeftBehindItsAnchor() {
        trail.fill(2, 3);
        trail.write("a");
        trail.write("b");
        trail.sealer.seal();
        trail.asOwner("delete from audit_seal where batch_no = 3");
        trail.asOwner("delete from audit_batch where no = 3");
        trail.write("later");
        assertThat(trail.verify().isIntact()).isTrue();
        assertThat(trail.newSealer().seal()).isEqualTo(2);
        assertThat(trail.sealer.seal()).isEqualTo(1);
        assertThat(trail.verify().isIntact()).isTrue();
    }

    @Test
    void stopsWhenTheAnchoredBatchCannotBeCompleted() {
        trail.fill(2, 3);
        trail.asOwner("delete from audit_entry where id in (select entry_id from audit_seal where batch_no = 2)");
        trail.asOwner("delete from audit_seal where batch_no = 2");
        trail.asOwner("delete from audit_batch where no = 2");
        assertThatThrownBy(() -> trail.newSealer().seal()).isInstanceOf(SealingStopped.Contradiction.class);
        assertThat(trail.verify().isIntact()).isFalse();
    }

    @Test
    void stopsWhenTheAnchorsWereCut() throws IOException {
        trail.fill(3, 2);
        Path file = trail.anchors.files().getFirst();
        Files.write(file, trail.anchorLines().subList(0, 2));
        assertThatThrownBy(() -> trail.newSealer().seal())
                .isInstanceOf(SealingStopped.Contradiction.class)
                .extracting(e -> ((SealingStopped.Contradiction) e).reason().text())
                .asString()
                .contains("第 3 批", "第 2 批");
    }

    @Test
    void aLineTornByACrashIsWrittenAnew() throws IOException {
        trail.fill(2, 2);
        Path file = trail.anchors.files().getFirst();
        Files.writeString(file, "no=3 at=2023-03", StandardOpenOption.APPEND);
        assertThat(trail.verify().isIntact()).isTrue();
        trail.write("a");
        assertThat(trail.newSealer().seal()).isEqualTo(1);
        assertThat(trail.anchorLines()).hasSize(3);
        assertThat(trail.verify().isIntact()).isTrue();
    }

    @Test
    void beginsANewFileWhenOneIsFull() {
        AnchorFiles small = new AnchorFiles(directory.resolve("small"), 300);
        Sealer sealer = new Sealer(new SealStore(trail.jdbc), small, trail.transaction, trail.clock);
        for (int i = 0; i < 5; i++) {
            trail.write("a");
            sealer.seal();
        }
        assertThat(small.files()).hasSizeGreaterThan(1);
        assertThat(small.lastLine()).isPresent().get().asString().startsWith("no=5 ");
    }

    @Test
    void onlyOneNodeSealsAtATime() {
        trail.write("a");
        trail.transaction.executeWithoutResult(status -> {
            assertThat(new SealStore(trail.jdbc).tryLock()).isTrue();
            Thread other = Thread.ofPlatform()
                    .start(() -> assertThat(trail.sealer.seal()).isZero());
            awaitUninterruptibly(other);
        });
        assertThat(trail.sealer.seal()).isEqualTo(1);
    }

    @Test
    void theApplicationCannotChangeWhatIsSealed() {
        trail.fill(1, 2);
        for (String sql : new String[] {
            "update audit_entry set action = 'x'", "delete from audit_batch", "update audit_seal set position = 9"
        }) {
            assertThatThrownBy(() -> trail.jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitUninterruptibly(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
