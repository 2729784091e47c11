package org.chainlead.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import org.chainlead.common.Texts;

/**
 * Copies a data directory into one file while the application goes on: first the database with the log that makes
 * it whole; the anchors as of the end of that log, sealing being kept away meanwhile; then the files. So batches and
 * anchors agree, and every entry has its files.
 */
public final class Backup {

    static final String COMPLETE = "complete";

    /** What the server rebuilds by itself or must not find in a copy. */
    private static final Set<String> WITHOUT_CONTENT = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> WITHOUT = Set.of("postmaster.pid", "postmaster.opts", "backup_label.old");

    private final DataDirectory directory;

    private Backup(DataDirectory directory) {
        this.directory = directory;
    }

    /** Arguments: data directory, file to write. */
    public static void main(String[] arguments) {
        CommandLine.run(() -> {
            write(Path.of(arguments[0]), Path.of(arguments[1]));
            return Texts.t("database.backup.done", arguments[1]);
        });
    }

    /** @throws DatabaseProblem when there is no database or the file cannot be written */
    static void write(Path data, Path file) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (ToolDatabase database = ToolDatabase.open(data, Map.of());
                Connection connection = database.asSuperuser()) {
            try (BackupArchive archive = BackupArchive.create(unfinished)) {
                new Backup(new DataDirectory(data)).write(connection, archive);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | SQLException e) {
            throw DatabaseProblem.because(e, "database.backup.failed", file);
        }
    }

    private void write(Connection connection, BackupArchive archive) throws IOException, SQLException {
        writeDatabase(connection, archive);
        archive.addTree(directory.root().resolve("files"), "files", path -> false);
        archive.addTree(directory.root().resolve("secret"), "secret", path -> false);
        archive.addText(COMPLETE, "chainlead\n");
    }

    /** The server's own protocol for a copy of its files under load. */
    private void writeDatabase(Connection connection, BackupArchive archive) throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            // As long as this session lives no log is recycled that the copy needs.
            statement.execute("select pg_create_physical_replication_slot('chainlead_backup', true, true)");
            statement.execute("select pg_backup_start('chainlead', true)");
            archive.addTree(directory.cluster(), "cluster", Backup::isLeftOut);
            statement.execute("select pg_advisory_lock(" + SealingLock.KEY + ")");
            try (ResultSet label = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                label.next();
                archive.addText("cluster/backup_label", label.getString(1));
            }
            archive.addTree(directory.cluster().resolve("pg_wal"), "cluster/pg_wal", path -> false);
            archive.addTree(anchors(), "anchors", path -> false);
            statement.execute("select pg_advisory_unlock(" + SealingLock.KEY + ")");
            statement.execute("select pg_drop_replication_slot('chainlead_backup')");
        }
    }

    private Path anchors() {
        String elsewhere = System.getenv("CHAINLEAD_ANCHOR_DIR");
        return elsewhere == null || elsewhere.isBlank() ? directory.root().resolve("anchors") : Path.of(elsewhere);
    }

    private static boolean isLeftOut(Path path) {
        String first = path.getName(0).toString();
        return WITHOUT.contains(first) || (path.getNameCount() > 1 && WITHOUT_CONTENT.contains(first));
    }
}
