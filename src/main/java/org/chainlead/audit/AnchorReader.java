package org.chainlead.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Reads all complete anchor lines once, oldest first, as the files were when the reader was opened. */
final class AnchorReader implements AutoCloseable {

    private record Part(Path file, long length) {}

    private final Deque<Part> parts = new ArrayDeque<>();
    private Optional<BufferedReader> reader = Optional.empty();
    private long remaining;

    /** Notes what is there now; lines added later are not read. */
    AnchorReader(AnchorFiles anchors) {
        try {
            List<Path> files = anchors.files();
            for (Path file : files) {
                parts.add(new Part(file, Files.size(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next complete line; a torn one at the end of a file is passed over, it was never acknowledged. */
    Optional<String> next() {
        try {
            while (reader.isPresent() || !parts.isEmpty()) {
                if (reader.isEmpty()) {
                    open(parts.pop());
                }
                Optional<String> line = line(reader.orElseThrow());
                if (line.isPresent()) {
                    return line;
                }
                close();
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open(Part part) throws IOException {
        remaining = part.length();
        InputStream bytes = Files.newInputStream(part.file());
        // One byte is one character, so that lengths can be counted and any byte survives.
        reader = Optional.of(new BufferedReader(new InputStreamReader(bytes, StandardCharsets.ISO_8859_1)));
    }

    private Optional<String> line(BufferedReader characters) throws IOException {
        StringBuilder line = new StringBuilder();
        while (remaining > 0) {
            int next = characters.read();
            if (next < 0) {
                break;
            }
            remaining--;
            if (next == '\n') {
                return Optional.of(line.toString());
            }
            line.append((char) next);
        }
        remaining = 0;
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        if (reader.isPresent()) {
            reader.get().close();
            reader = Optional.empty();
        }
    }
}
