package org.chainlead.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.chainlead.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTests {

    @TempDir
    private Path directory;

    @BeforeEach
    void binaries() throws IOException {
        TestDatabase.lendBinaries(directory);
    }

    @Test
    void keepsWhatWasAcknowledgedWhenTheServerIsKilled() throws SQLException, IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
            assertDurable(server);
            asOwner(server, "create table kept (id int)");
            asOwner(server, "insert into kept values (1)");
            ProcessHandle postmaster = postmaster();
            postmaster.destroyForcibly();
            postmaster.onExit().join();
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
            assertThat(query(server, "select count(*) from kept")).isEqualTo("1");
        }
    }

    /** Also when it dies before anybody has looked whether it is there. */
    @Test
    void comesBackHoweverSoonItIsKilledAgain() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
            ProcessHandle last = postmaster();
            for (int kill = 0; kill < 8; kill++) {
                last.destroyForcibly();
                last.onExit().join();
                last = next(last);
            }
            Awaitility.await().ignoreExceptions().until(() -> "1".equals(query(server, "select 1")));
        }
    }

    private ProcessHandle next(ProcessHandle before) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(1))
                .ignoreExceptions()
                .until(this::postmaster, server -> server.pid() != before.pid());
    }

    @Test
    void endsAServerThatOutlivedItsApplication() throws SQLException, IOException {
        EmbeddedPostgres server = EmbeddedPostgres.start(directory);
        asOwner(server, "create table kept (id int)");
        ProcessHandle left = postmaster();
        server.abandon();
        try (EmbeddedPostgres next = EmbeddedPostgres.start(directory)) {
            assertThat(left.isAlive()).isFalse();
            assertThat(query(next, "select count(*) from kept")).isEqualTo("0");
        }
        assertThat(Files.exists(directory.resolve("cluster/postmaster.pid"))).isFalse();
    }

    @Test
    void letsOnlyOneApplicationUseADirectory() {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(directory))
                    .isInstanceOf(DatabaseProblem.class)
                    .hasMessageContaining("正被另一个程序使用");
            assertThat(server.port()).isPositive();
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
            assertThatThrownBy(() -> java.sql.DriverManager.getConnection(
                            server.url(EmbeddedPostgres.DATABASE), EmbeddedPostgres.OWNER, "guess"))
                    .isInstanceOf(SQLException.class);
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(directory.resolve("secret/chainlead_owner"))))
                    .isEqualTo("rw-------");
        }
    }

    private void assertDurable(EmbeddedPostgres server) throws SQLException {
        assertThat(query(server, "show fsync")).isEqualTo("on");
        assertThat(query(server, "show synchronous_commit")).isEqualTo("on");
        assertThat(query(server, "show full_page_writes")).isEqualTo("on");
        assertThat(query(server, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(query(server, "show data_checksums")).isEqualTo("on");
        assertThat(query(server, "show server_version")).startsWith(PostgresBinaries.VERSION);
    }

    private ProcessHandle postmaster() throws IOException {
        String pid =
                Files.readAllLines(directory.resolve("cluster/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static void asOwner(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = server.connect(EmbeddedPostgres.DATABASE, EmbeddedPostgres.OWNER);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = server.connect(EmbeddedPostgres.DATABASE, EmbeddedPostgres.OWNER);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
