package org.chainlead.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.chainlead.common.Texts;

/** Unpacks a backup into a new data directory and lets the server make it whole once. */
public final class Restore {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");

    private Restore() {}

    /** Arguments: backup file, data directory. */
    public static void main(String[] arguments) {
        CommandLine.run(() -> {
            read(Path.of(arguments[0]), Path.of(arguments[1]));
            return Texts.t("database.restore.done", arguments[1]);
        });
    }

    /** @throws DatabaseProblem when the directory holds data already or the backup is not whole */
    static void read(Path file, Path data) {
        DataDirectory directory = new DataDirectory(data);
        if (Files.exists(directory.cluster())) {
            throw DatabaseProblem.of("database.restore.occupied", directory.root());
        }
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file))),
                StandardCharsets.UTF_8.name())) {
            if (!unpack(tar, directory.root())) {
                throw DatabaseProblem.of("database.restore.incomplete", file, directory.root());
            }
        } catch (IOException e) {
            throw DatabaseProblem.because(e, "database.restore.incomplete", file, directory.root());
        }
        EmbeddedPostgres.start(data).close();
    }

    /** True when the last entry was there, which only a whole backup has. */
    private static boolean unpack(TarArchiveInputStream tar, Path root) throws IOException {
        boolean complete = false;
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            complete = entry.getName().equals(Backup.COMPLETE);
            if (!complete) {
                unpack(tar, entry, inside(root, entry.getName()));
            }
        }
        return complete;
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            Files.setPosixFilePermissions(target, DIRECTORY);
            return;
        }
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.copy(content, target);
        Files.setPosixFilePermissions(target, FILE);
    }

    private static Path inside(Path root, String name) throws IOException {
        Path target = root.resolve(name).normalize();
        if (!target.startsWith(root)) {
            throw new IOException(name);
        }
        return target;
    }
}
