package org.chainlead.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chainlead.common.Refusal;
import org.chainlead.database.BulkCopy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries brought in bulk are a trail like any other: verified, tampered with, gone on with. */
class LoadedTrailTests {

    private static final int SUBJECTS = 4_000;
    private static final int ENTRIES_EACH = 3;

    @TempDir
    private Path directory;

    @Test
    void isIntactWhereverItIsAddedTo() throws SQLException {
        try (TrailFixture trail = new TrailFixture(directory)) {
            trail.fill(2, 3);
            load(trail);
            VerificationReport report = trail.verify();
            assertThat(report.isIntact()).as("%s", report.faults()).isTrue();
            assertThat(report.entries()).isEqualTo(6 + SUBJECTS * ENTRIES_EACH);
            assertThat(report.batches()).isEqualTo(2 + 3);
            assertThat(report.texts()).isEqualTo(6 + SUBJECTS);
            assertThat(report.unanchored()).isZero();
        }
    }

    @Test
    void goesOnAfterwards() throws SQLException {
        try (TrailFixture trail = new TrailFixture(directory)) {
            load(trail);
            trail.write("s1");
            trail.write("loaded-7");
            assertThat(trail.newSealer().seal()).isEqualTo(2);
            VerificationReport report = trail.verify();
            assertThat(report.isIntact()).as("%s", report.faults()).isTrue();
            assertThat(report.batches()).isEqualTo(4);
            assertThat(trail.jdbc
                            .sql("select max(seq) from audit_entry where subject_id = 'loaded-7'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(ENTRIES_EACH + 1);
        }
    }

    @Test
    void showsWhatWasChanged() throws SQLException {
        try (TrailFixture trail = new TrailFixture(directory)) {
            load(trail);
            trail.asOwner("update audit_entry set actor_name = 'x' where subject_id = 'loaded-7' and seq = 2");
            assertThat(trail.verify().isIntact()).isFalse();
        }
    }

    @Test
    void isRefusedBesideAnchorsOfAnotherDatabase() throws SQLException {
        try (TrailFixture other = new TrailFixture(directory)) {
            other.fill(1, 1);
        }
        try (TrailFixture trail = new TrailFixture(directory)) {
            assertThatThrownBy(() -> load(trail))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.text()).contains("批次不一致"));
        }
    }

    private void load(TrailFixture trail) throws SQLException {
        try (Connection owner = trail.database.owner();
                BulkCopy copy = new BulkCopy(owner, Set.of())) {
            owner.setAutoCommit(false);
            TrailLoading loading = new TrailLoading(owner, copy, directory, trail.clock.instant());
            loading.write(stretches(trail));
            loading.finish();
            owner.commit();
        }
    }

    /** A stretch an entry of each subject, so that chains go on from one stretch to the next. */
    private static List<TrailStretch> stretches(TrailFixture trail) {
        List<TrailStretch> stretches = new ArrayList<>();
        List<byte[]> ends = new ArrayList<>();
        for (int seq = 1; seq <= ENTRIES_EACH; seq++) {
            TrailStretch stretch = new TrailStretch(UUID::randomUUID);
            for (int i = 0; i < SUBJECTS; i++) {
                AuditRecord record = AuditRecord.of(new Subject("task", "loaded-" + i), "signIn")
                        .detail("state", "IN\tPROGRESS\\");
                byte[] prev = seq == 1 ? new byte[0] : ends.get(i);
                record.text("reason", seq == 1 ? "因为\n" + i : null);
                byte[] hash = stretch.add(record, TrailFixture.SOMEBODY, trail.clock.instant(), seq, prev);
                if (seq == 1) {
                    ends.add(hash);
                } else {
                    ends.set(i, hash);
                }
            }
            stretches.add(stretch);
        }
        return stretches;
    }
}
