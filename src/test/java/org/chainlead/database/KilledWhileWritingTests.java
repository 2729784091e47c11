package org.chainlead.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.awaitility.Awaitility;
import org.chainlead.testing.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 of the application and of the database during writes loses no acknowledged pair and leaves no half one. How
 * often: system property {@code chainlead.kills}, 2 unless told otherwise (script/prove: 100 of each).
 */
class KilledWhileWritingTests {

    private static final int KILLS = Integer.getInteger("chainlead.kills", 2);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int MOST_PAUSE = 400;

    private final Random random = new Random(20230313);
    private final ConcurrentSkipListSet<Long> acknowledged = new ConcurrentSkipListSet<>(Set.of(0L));

    @TempDir
    private Path directory;

    @Test
    void losesNothingWhenTheApplicationIsKilled() throws IOException, SQLException {
        for (int kill = 0; kill < KILLS; kill++) {
            Process application = startWriter("on");
            awaitAcknowledged(acknowledged.last());
            Awaitility.await().pollDelay(pause()).until(() -> true);
            application.destroyForcibly().onExit().join();
        }
        assertNothingLost();
        Figures.tell("kills", "application killed %d times: %d writes acknowledged, 0 lost", KILLS, written());
    }

    @Test
    void losesNothingWhenTheDatabaseIsKilled() throws IOException, SQLException {
        Process application = startWriter("on");
        for (int kill = 0; kill < KILLS; kill++) {
            awaitAcknowledged(acknowledged.last());
            Awaitility.await().pollDelay(pause()).until(() -> true);
            postmaster().destroyForcibly();
        }
        awaitAcknowledged(acknowledged.last());
        application.destroy();
        application.onExit().join();
        assertNothingLost();
        Figures.tell("kills", "database killed %d times: %d writes acknowledged, 0 lost", KILLS, written());
    }

    /** The control: a database that does not wait for the disk does lose, and this test sees it. */
    @Test
    void seesLossesWithoutSynchronousCommit() throws IOException, SQLException {
        Process application = startWriter("off");
        for (int kill = 0; kill < Math.max(KILLS, 10); kill++) {
            awaitAcknowledged(acknowledged.last());
            Awaitility.await().pollDelay(pause()).until(() -> true);
            postmaster().destroyForcibly();
        }
        application.destroyForcibly().onExit().join();
        Set<Long> lost = lost();
        assertThat(lost).isNotEmpty();
        Figures.tell("kills", "control without synchronous_commit: %d of %d writes lost", lost.size(), written());
    }

    private int written() {
        return acknowledged.size() - 1;
    }

    private Process startWriter(String commit) throws IOException {
        Process application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PairWriter.class.getName(),
                        directory.toString(),
                        Long.toString(acknowledged.last() + 1_000_000),
                        commit)
                .redirectError(directory.resolve("writer.log").toFile())
                .start();
        Thread.ofVirtual().start(() -> read(application));
        return application;
    }

    /** A line that was cut off in the middle was not acknowledged. */
    private void read(Process application) {
        try (BufferedReader journal =
                new BufferedReader(new InputStreamReader(application.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = journal.readLine(); line != null; line = journal.readLine()) {
                if (line.matches("ack \\d+")) {
                    acknowledged.add(Long.parseLong(line.substring("ack ".length())));
                }
            }
        } catch (IOException e) {
            // the application was killed: its journal ends here
        }
    }

    private void awaitAcknowledged(long after) {
        Awaitility.await().atMost(PATIENCE).until(() -> acknowledged.last() > after);
    }

    private Duration pause() {
        return Duration.ofMillis(random.nextInt(MOST_PAUSE));
    }

    private ProcessHandle postmaster() throws IOException {
        String pid =
                Files.readAllLines(directory.resolve("cluster/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private void assertNothingLost() throws SQLException {
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
        assertThat(lost()).isEmpty();
    }

    private Set<Long> lost() throws SQLException {
        Set<Long> lost = new HashSet<>(acknowledged);
        lost.remove(0L);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory);
                Connection connection = server.connect(EmbeddedPostgres.DATABASE, EmbeddedPostgres.OWNER);
                Statement statement = connection.createStatement();
                ResultSet pair = statement.executeQuery("select number, count(*) from pair group by number")) {
            while (pair.next()) {
                assertThat(pair.getInt(2))
                        .as("halves of pair %s", pair.getLong(1))
                        .isEqualTo(2);
                lost.remove(pair.getLong(1));
            }
        }
        return lost;
    }
}
