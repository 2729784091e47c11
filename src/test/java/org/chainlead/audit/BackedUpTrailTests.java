package org.chainlead.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chainlead.database.Backup;
import org.chainlead.database.EmbeddedPostgres;
import org.chainlead.database.Restore;
import org.chainlead.testing.TestClock;
import org.chainlead.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A copy made while people write and the trail is sealed verifies like the original, and goes on being sealed. */
class BackedUpTrailTests {

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @BeforeEach
    void binaries() throws IOException {
        TestDatabase.lendBinaries(directory.resolve("data"));
    }

    @Test
    void aCopyMadeUnderLoadIsIntact() {
        Path data = directory.resolve("data");
        Path copy = directory.resolve("copy");
        Path file = directory.resolve("backup.tar.gz");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data)) {
            migrate(server);
            AtomicBoolean done = new AtomicBoolean();
            CompletableFuture<Void> work = CompletableFuture.runAsync(() -> writeAndSeal(server, data, done));
            Backup.main(new String[] {data.toString(), file.toString()});
            done.set(true);
            work.join();
            assertThat(verify(data)).as(this::printed).isEqualTo(VerifyCommand.INTACT);
        }
        Restore.main(new String[] {file.toString(), copy.toString()});
        assertThat(verify(copy)).as(this::printed).isEqualTo(VerifyCommand.INTACT);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(copy)) {
            writeAndSeal(server, copy, new AtomicBoolean(true));
        }
        assertThat(verify(copy)).as(this::printed).isEqualTo(VerifyCommand.INTACT);
    }

    private int verify(Path data) {
        PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
        return new VerifyCommand(Map.of(), stream).run("--data", data.toString());
    }

    private String printed() {
        return output.toString(StandardCharsets.UTF_8);
    }

    private static void migrate(EmbeddedPostgres server) {
        Flyway.configure()
                .dataSource(
                        server.url(EmbeddedPostgres.DATABASE),
                        EmbeddedPostgres.OWNER,
                        server.password(EmbeddedPostgres.OWNER))
                .locations("classpath:db/migration")
                .placeholders(Map.of("appRole", EmbeddedPostgres.APPLICATION))
                .load()
                .migrate();
    }

    private static void writeAndSeal(EmbeddedPostgres server, Path data, AtomicBoolean done) {
        DriverManagerDataSource database = new DriverManagerDataSource(
                server.url(EmbeddedPostgres.DATABASE),
                EmbeddedPostgres.APPLICATION,
                server.password(EmbeddedPostgres.APPLICATION));
        JdbcClient jdbc = JdbcClient.create(database);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        TestClock clock = new TestClock();
        AuditTrail trail = new AuditTrail(jdbc, () -> TrailFixture.SOMEBODY, clock, () -> {});
        Sealer sealer = new Sealer(new SealStore(jdbc), new AnchorFiles(data.resolve("anchors")), transaction, clock);
        do {
            transaction.executeWithoutResult(
                    status -> trail.record(AuditRecord.of(new Subject("task", "a"), "signIn")));
            sealer.seal();
        } while (!done.get());
    }
}
