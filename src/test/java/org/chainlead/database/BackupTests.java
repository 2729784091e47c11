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
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chainlead.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTests {

    private static final String PAIR = "insert into pair values (default, 1), (default, 2)";

    @TempDir
    private Path directory;

    @BeforeEach
    void binaries() throws IOException {
        TestDatabase.lendBinaries(directory.resolve("data"));
    }

    @Test
    void bringsBackEverythingThatWasThereWhileTheApplicationWentOn() throws IOException, SQLException {
        Path data = directory.resolve("data");
        long before;
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data)) {
            filesAndAnchors(data);
            execute(server, "create table pair (id bigserial, half int)");
            execute(server, "insert into pair (half) select 1 + n % 2 from generate_series(1, 20000) n");
            before = count(server, "select count(*) from pair");
            AtomicBoolean done = new AtomicBoolean();
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> writeUntil(done, server));
            Backup.write(data, backup());
            done.set(true);
            writing.join();
        }
        Restore.read(backup(), directory.resolve("copy"));
        assertWhole(directory.resolve("copy"), before);
    }

    @Test
    void copiesTheDirectoryOfAStoppedApplication() throws SQLException {
        Path data = directory.resolve("data");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data)) {
            execute(server, "create table kept as select 7 as id");
        }
        Backup.write(data, backup());
        Restore.read(backup(), directory.resolve("copy"));
        try (EmbeddedPostgres copy = EmbeddedPostgres.start(directory.resolve("copy"))) {
            assertThat(count(copy, "select id from kept")).isEqualTo(7);
        }
    }

    @Test
    void refusesToOverwriteDataAndToReadHalfABackup() throws IOException {
        Path data = directory.resolve("data");
        EmbeddedPostgres.start(data).close();
        Backup.write(data, backup());
        assertThatThrownBy(() -> Restore.read(backup(), data)).hasMessageContaining("已有数据库");
        Path half = directory.resolve("half.tar.gz");
        byte[] whole = Files.readAllBytes(backup());
        Files.write(half, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> Restore.read(half, directory.resolve("copy"))).hasMessageContaining("不完整");
        assertThatThrownBy(() -> Backup.write(directory.resolve("nothing"), backup()))
                .hasMessageContaining("没有数据库");
    }

    private void assertWhole(Path copy, long before) throws IOException, SQLException {
        try (ToolDatabase database = ToolDatabase.open(copy, Map.of());
                Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement();
                ResultSet halves =
                        statement.executeQuery("select count(*), count(*) filter (where half = 1) * 2 from pair")) {
            halves.next();
            assertThat(halves.getLong(1)).isGreaterThanOrEqualTo(before).isEqualTo(halves.getLong(2));
        }
        assertThat(copy.resolve("files/ab/abcd")).hasContent("scan");
        assertThat(copy.resolve("anchors/2023.txt")).hasContent("root");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup())))
                .isEqualTo("rw-------");
    }

    private static void filesAndAnchors(Path data) throws IOException {
        Files.createDirectories(data.resolve("files/ab"));
        Files.writeString(data.resolve("files/ab/abcd"), "scan");
        Files.createDirectories(data.resolve("anchors"));
        Files.writeString(data.resolve("anchors/2023.txt"), "root");
    }

    private static void writeUntil(AtomicBoolean done, EmbeddedPostgres server) {
        while (!done.get()) {
            try {
                execute(server, PAIR);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Path backup() {
        return directory.resolve("backup.tar.gz");
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = server.connect(EmbeddedPostgres.DATABASE, EmbeddedPostgres.OWNER);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = server.connect(EmbeddedPostgres.DATABASE, EmbeddedPostgres.OWNER);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
