package org.chainlead.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** DIR/postgres.properties: how the scripts reach the running server. Passwords stand in DIR/secret. */
final class ConnectionFile {

    private ConnectionFile() {}

    static void write(DataDirectory directory, int port) {
        String text =
                """
                host=127.0.0.1
                port=%d
                database=%s
                owner=%s
                application=%s
                """.formatted(port, EmbeddedPostgres.DATABASE, EmbeddedPostgres.OWNER, EmbeddedPostgres.APPLICATION);
        try {
            Files.writeString(directory.connection(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
