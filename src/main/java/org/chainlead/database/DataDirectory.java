package org.chainlead.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where everything of one installation lies: {@code DIR}, by default {@code .data}. */
record DataDirectory(Path root) {

    DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** The PostgreSQL cluster itself. */
    Path cluster() {
        return root.resolve("cluster");
    }

    /** The server's log files. */
    Path log() {
        return root.resolve("log");
    }

    /** Passwords, one file each, readable by the owner only. */
    Path secret(String name) {
        return root.resolve("secret").resolve(name);
    }

    /** Held by the application that uses this directory. */
    Path lock() {
        return root.resolve("lock");
    }

    /** Port and role names of the running server, for the scripts. */
    Path connection() {
        return root.resolve("postgres.properties");
    }

    /** The unpacked server of this version. */
    Path binaries() {
        return root.resolve("pg-" + PostgresBinaries.VERSION);
    }

    void create() {
        try {
            Files.createDirectories(root.resolve("secret"));
            Files.createDirectories(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
