package org.chainlead.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A .tar.gz that only its owner may read. Takes in files that change or vanish while they are read. */
final class BackupArchive implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final TarArchiveOutputStream tar;

    private BackupArchive(TarArchiveOutputStream tar) {
        this.tar = tar;
    }

    static BackupArchive create(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        OutputStream out = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER), BUFFER);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        return new BackupArchive(tar);
    }

    /**
     * A directory with everything in it.
     *
     * @param leaveOut by path relative to {@code source}; of a directory that is left out nothing is taken
     */
    void addTree(Path source, String name, Predicate<Path> leaveOut) throws IOException {
        if (Files.notExists(source)) {
            return;
        }
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (leaveOut.test(source.relativize(directory))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                addDirectory(nameOf(directory));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!leaveOut.test(source.relativize(file))) {
                    addFile(file, nameOf(file));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            private String nameOf(Path file) {
                String inside = source.relativize(file).toString();
                return inside.isEmpty() ? name : name + "/" + inside;
            }
        });
    }

    void addDirectory(String name) throws IOException {
        tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
        tar.closeArchiveEntry();
    }

    void addText(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    private void addFile(Path file, String name) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            long size = Files.size(file);
            entry.setSize(size);
            tar.putArchiveEntry(entry);
            copy(in, size);
            tar.closeArchiveEntry();
        } catch (NoSuchFileException e) {
            // dropped since the directory was read; the server's log tells the copy of it
        }
    }

    /** Exactly as long as announced: what was added since is cut, what was taken away is filled with zeros. */
    private void copy(InputStream in, long size) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = size;
        boolean ended = false;
        while (left > 0) {
            int wanted = (int) Math.min(left, BUFFER);
            int read = ended ? -1 : in.read(buffer, 0, wanted);
            if (read < 0) {
                ended = true;
                java.util.Arrays.fill(buffer, (byte) 0);
                read = wanted;
            }
            tar.write(buffer, 0, read);
            left -= read;
        }
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
