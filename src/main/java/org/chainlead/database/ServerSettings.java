package org.chainlead.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The embedded server's configuration files, written anew at every start so that they are always what we say. */
final class ServerSettings {

    private static final String CONFIGURATION = """
            # Written by chainlead at every start; changes here are lost.
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            wal_level = replica
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            port = %d
            max_connections = 100
            password_encryption = 'scram-sha-256'
            shared_buffers = '512MB'
            dynamic_shared_memory_type = posix
            timezone = 'Asia/Shanghai'
            log_timezone = 'Asia/Shanghai'
            datestyle = 'iso, ymd'
            lc_messages = 'C'
            default_text_search_config = 'pg_catalog.simple'
            logging_collector = on
            log_directory = '%s'
            log_filename = 'postgresql-%%d.log'
            log_truncate_on_rotation = on
            log_rotation_age = '1d'
            log_file_mode = 0600
            """;

    /**
     * While one tool fills empty tables in one transaction: their rows reach the disk once, at its end, instead of twice.
     * What the transaction promises stays the same.
     */
    private static final String FILLING = """
            wal_level = minimal
            max_wal_senders = 0
            max_wal_size = '4GB'
            """;

    private static final String ACCESS = """
            # Written by chainlead at every start; changes here are lost.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private ServerSettings() {}

    /** @param filling whether a tool fills empty tables meanwhile */
    static void write(DataDirectory directory, int port, boolean filling) {
        Path cluster = directory.cluster();
        try {
            String settings =
                    CONFIGURATION.formatted(port, directory.log().toString().replace("'", "''"));
            Files.writeString(cluster.resolve("postgresql.conf"), filling ? settings + FILLING : settings);
            Files.writeString(cluster.resolve("pg_hba.conf"), ACCESS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
