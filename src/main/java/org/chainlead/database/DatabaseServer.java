package org.chainlead.database;

/** Something that holds the database for as long as the application runs. */
sealed interface DatabaseServer extends AutoCloseable permits EmbeddedPostgres, ExternalPostgres {

    DatabaseAccess access();

    /** Lets go of what {@code this} started; called after everything that uses the database. */
    @Override
    void close();
}
