package org.chainlead.audit;

import static org.chainlead.common.Texts.t;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.chainlead.database.EmbeddedPostgres;

/** How the command line reaches the database that holds the trail. */
@FunctionalInterface
interface TrailAccess extends AutoCloseable {

    Connection connect() throws SQLException;

    /** Lets go of what was started for this access only. */
    @Override
    default void close() {}

    /** The running server of a data directory; one that does not run is started until {@link #close}. */
    static TrailAccess embedded(Path data) {
        TrailAccess running = () -> running(data);
        try (Connection probe = running.connect()) {
            return running;
        } catch (SQLException e) {
            return new Started(data);
        }
    }

    private static Connection running(Path data) throws SQLException {
        Path file = data.resolve("postgres.properties");
        if (Files.notExists(file)) {
            throw new SQLException(t("audit.command.noDatabase", data));
        }
        Properties server = new Properties();
        try (InputStream stream = Files.newInputStream(file)) {
            server.load(stream);
            String role = server.getProperty("application");
            String url = "jdbc:postgresql://" + server.getProperty("host") + ":" + server.getProperty("port") + "/"
                    + server.getProperty("database");
            String password = Files.readString(data.resolve("secret").resolve(role));
            return DriverManager.getConnection(url, role, password.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server started for the verification alone. */
    final class Started implements TrailAccess {

        private final EmbeddedPostgres server;

        private Started(Path data) {
            if (Files.notExists(data.resolve("cluster"))) {
                throw new IllegalArgumentException(t("audit.command.noDatabase", data));
            }
            server = EmbeddedPostgres.start(data);
        }

        @Override
        public Connection connect() throws SQLException {
            return server.connect(EmbeddedPostgres.DATABASE, EmbeddedPostgres.APPLICATION);
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
