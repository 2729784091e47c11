package org.chainlead.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Stores files in {@code DIR/files/ab/cd/<sha256>}. A file is written to {@code DIR/files/incoming}, forced to disk and
 * renamed, and its directory is forced too, so that after a power cut it is there whole or not at all.
 */
@Component
class LocalFileStore implements FileStore {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int BUFFER = 64 * 1024;

    private final Path root;

    LocalFileStore(@Value("${chainlead.data:.data}") Path data) {
        this.root = data.toAbsolutePath().normalize().resolve("files");
    }

    @Override
    public Received receive(InputStream content, long limit) throws IOException {
        Path incoming = Files.createDirectories(root.resolve("incoming"));
        Path path = Files.createTempFile(incoming, "upload", ".part");
        try {
            return write(content, limit, path);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    @Override
    public InputStream read(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    @Override
    public boolean exists(String sha256) {
        return Files.isRegularFile(place(sha256));
    }

    @Override
    public void delete(String sha256) throws IOException {
        if (Files.deleteIfExists(place(sha256))) {
            force(directory(sha256));
        }
    }

    private Received write(InputStream content, long limit, Path path) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new TooLarge(limit);
                }
                digest.update(buffer, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
            }
            file.force(true);
        }
        return new Incoming(path, size, HexFormat.of().formatHex(digest.digest()));
    }

    private Path place(String sha256) {
        return directory(sha256).resolve(sha256);
    }

    private Path directory(String sha256) {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256");
        }
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Incoming implements Received {

        private final Path path;
        private final long size;
        private final String sha256;

        Incoming(Path path, long size, String sha256) {
            this.path = path;
            this.size = size;
            this.sha256 = sha256;
        }

        @Override
        public Path path() {
            return path;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public String sha256() {
            return sha256;
        }

        @Override
        public void keep() throws IOException {
            Path directory = Files.createDirectories(directory(sha256));
            Files.move(path, place(sha256), StandardCopyOption.ATOMIC_MOVE);
            force(directory);
            force(directory.resolve(".."));
            force(root);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }
}
