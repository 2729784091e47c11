package org.chainlead.database;

/** A PostgreSQL that the operator runs. We neither start nor stop it. */
record ExternalPostgres(DatabaseAccess access) implements DatabaseServer {

    @Override
    public void close() {
        // not ours to stop
    }
}
