package org.chainlead.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.chainlead.audit.spi.ActorSnapshot;
import org.chainlead.testing.TestClock;
import org.chainlead.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A trail of its own: database, anchors, sealer; written as the application's role, tampered with as the owner. */
final class TrailFixture implements AutoCloseable {

    static final ActorSnapshot SOMEBODY =
            new ActorSnapshot(UUID.randomUUID(), "工信局经办人", UUID.randomUUID(), "州工业和信息化局", "STAFF", null, "127.0.0.1");

    final TestDatabase database = TestDatabase.create();
    final TestClock clock = new TestClock();
    final JdbcClient jdbc = JdbcClient.create(database.pool());
    final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database.pool()));
    final AuditTrail trail = new AuditTrail(jdbc, () -> SOMEBODY, clock, () -> {});
    final AnchorFiles anchors;
    final Sealer sealer;

    TrailFixture(Path directory) {
        anchors = new AnchorFiles(directory);
        sealer = newSealer();
    }

    /** As after a restart. */
    Sealer newSealer() {
        return new Sealer(new SealStore(jdbc), anchors, transaction, clock);
    }

    void write(String subject) {
        clock.advance(Duration.ofSeconds(1));
        transaction.executeWithoutResult(status -> trail.record(AuditRecord.of(new Subject("task", subject), "signIn")
                .detail("state", "IN_PROGRESS")
                .text("reason", "因为" + subject)));
    }

    /** Some subjects, some batches, every entry with a text. */
    void fill(int batches, int entriesPerBatch) {
        for (int batch = 0; batch < batches; batch++) {
            for (int i = 0; i < entriesPerBatch; i++) {
                write("s" + (i * 7 + batch) % 3);
            }
            sealer.seal();
        }
    }

    VerificationReport verify() {
        try (Connection connection = database.pool().getConnection()) {
            return new Verification(connection, anchors).run(clock.instant(), n -> {});
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void asOwner(String sql) {
        try (Connection connection = database.owner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    List<String> anchorLines() throws IOException {
        try (AnchorReader reader = new AnchorReader(anchors)) {
            return java.util.stream.Stream.generate(reader::next)
                    .takeWhile(java.util.Optional::isPresent)
                    .map(java.util.Optional::get)
                    .toList();
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
