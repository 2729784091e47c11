package org.chainlead.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What the tests counted, for {@code script/prove}: a line each in {@code target/figures}. */
public final class Figures {

    private static final Path PLACE = Path.of("target", "figures");

    private Figures() {}

    /**
     * Adds a line.
     *
     * @param part of script/prove, e.g. {@code kills}
     */
    public static synchronized void tell(String part, String sentence, Object... values) {
        try {
            Files.createDirectories(PLACE);
            Files.writeString(
                    PLACE.resolve(part + ".md"),
                    "- " + sentence.formatted(values) + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
