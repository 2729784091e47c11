package org.chainlead.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A PostgreSQL that the operator runs. We neither start nor stop it. */
record ExternalPostgres(DatabaseAccess access) implements DatabaseServer {

    /** Makes the data directory, in which files and anchors lie also then. */
    static ExternalPostgres of(DatabaseProperties.External external, Path data) {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw DatabaseProblem.because(e, "database.problem.directory", data);
        }
        return new ExternalPostgres(DatabaseAccess.of(external));
    }

    @Override
    public void close() {
        // not ours to stop
    }
}
