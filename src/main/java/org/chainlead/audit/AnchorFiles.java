package org.chainlead.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The anchors: lines in numbered files of one directory, each file begun when the one before is full. A line counts from
 * the moment its end is on the disk; a last line without end was torn by a crash and never acknowledged.
 */
final class AnchorFiles {

    private static final long FULL = 32L * 1024 * 1024;
    private static final int TAIL = 64 * 1024;

    private final Path directory;
    private final long full;

    AnchorFiles(Path directory) {
        this(directory, FULL);
    }

    AnchorFiles(Path directory, long full) {
        this.directory = directory;
        this.full = full;
    }

    Path directory() {
        return directory;
    }

    /** All files, oldest first. */
    List<Path> files() {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{6}\\.anchors"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last complete line. */
    Optional<String> lastLine() {
        for (Path file : files().reversed()) {
            Optional<String> line = lastLine(file);
            if (line.isPresent()) {
                return line;
            }
        }
        return Optional.empty();
    }

    /** Adds a line and returns once it is on the disk. */
    void append(String line) {
        append(List.of(line));
    }

    /** Adds lines to one file and returns once all are on the disk. */
    void append(List<String> lines) {
        try {
            Files.createDirectories(directory);
            Path file = current();
            boolean fresh = Files.notExists(file);
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                channel.position(mendedEnd(channel));
                ByteBuffer bytes = ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            if (fresh) {
                forceDirectory();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path current() throws IOException {
        List<Path> files = files();
        if (files.isEmpty()) {
            return directory.resolve("000001.anchors");
        }
        Path last = files.getLast();
        if (Files.size(last) < full) {
            return last;
        }
        int number = Integer.parseInt(last.getFileName().toString().substring(0, 6));
        return directory.resolve("%06d.anchors".formatted(number + 1));
    }

    /** The end of the last complete line; a torn one is cut off. */
    private static long mendedEnd(FileChannel channel) throws IOException {
        long end = channel.size();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (end > 0 && channel.read(one.clear(), end - 1) == 1 && one.get(0) != '\n') {
            end--;
        }
        if (end < channel.size()) {
            channel.truncate(end);
        }
        return end;
    }

    private Optional<String> lastLine(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            for (long length = TAIL; ; length *= 4) {
                long start = Math.max(0, size - length);
                ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(size - start));
                while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) > 0) {
                    continue;
                }
                String tail = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
                int end = tail.lastIndexOf('\n');
                int begin = end <= 0 ? -1 : tail.lastIndexOf('\n', end - 1);
                if (begin >= 0 || start == 0) {
                    return end < 0 ? Optional.empty() : Optional.of(tail.substring(begin + 1, end));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new file is only safe when the directory that names it is on the disk too. */
    private void forceDirectory() throws IOException {
        try (FileChannel channel = FileChannel.open(directory)) {
            channel.force(true);
        }
    }
}
