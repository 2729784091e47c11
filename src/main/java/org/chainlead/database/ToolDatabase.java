package org.chainlead.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The database for a command line tool: the one of the running application, or the embedded one started for the
 * occasion, or the operator's own (CHAINLEAD_DATABASE_URL).
 */
public final class ToolDatabase implements AutoCloseable {

    private static final String URL = "CHAINLEAD_DATABASE_URL";

    private final String url;
    private final DataDirectory directory;
    private final @Nullable EmbeddedPostgres started;
    private final Map<String, String> environment;

    private ToolDatabase(
            String url, DataDirectory directory, @Nullable EmbeddedPostgres started, Map<String, String> environment) {
        this.url = url;
        this.directory = directory;
        this.started = started;
        this.environment = environment;
    }

    /**
     * @param data the data directory
     * @param environment the environment variables
     * @throws DatabaseProblem when there is no database
     */
    public static ToolDatabase open(Path data, Map<String, String> environment) {
        DataDirectory directory = new DataDirectory(data);
        String external = environment.get(URL);
        if (external != null) {
            return new ToolDatabase(external, directory, null, environment);
        }
        if (Files.notExists(directory.cluster())) {
            throw DatabaseProblem.of("database.problem.noData", directory.root());
        }
        if (DirectoryLock.isHeld(directory)) {
            return new ToolDatabase(runningUrl(directory), directory, null, environment);
        }
        EmbeddedPostgres server = EmbeddedPostgres.start(data);
        return new ToolDatabase(server.url(EmbeddedPostgres.DATABASE), directory, server, environment);
    }

    /** As the application's role: reads everything, changes no trail. The caller closes it. */
    public Connection asApplication() throws SQLException {
        if (environment.containsKey(URL)) {
            return DriverManager.getConnection(
                    url,
                    environment.get("CHAINLEAD_DATABASE_USERNAME"),
                    environment.get("CHAINLEAD_DATABASE_PASSWORD"));
        }
        return as(EmbeddedPostgres.APPLICATION);
    }

    /**
     * The same for a tool that fills an empty database: an embedded server that is not there is made.
     *
     * @throws DatabaseProblem also while the application runs on the directory
     */
    public static ToolDatabase openToFill(Path data, Map<String, String> environment) {
        if (environment.get(URL) != null) {
            return open(data, environment);
        }
        EmbeddedPostgres server = EmbeddedPostgres.startToFill(data);
        return new ToolDatabase(server.url(EmbeddedPostgres.DATABASE), new DataDirectory(data), server, environment);
    }

    /** As the owner of the tables. The caller closes it. */
    public Connection asOwner() throws SQLException {
        if (environment.containsKey(URL)) {
            return DriverManager.getConnection(
                    url,
                    environment.get("CHAINLEAD_DATABASE_OWNER_USERNAME"),
                    environment.get("CHAINLEAD_DATABASE_OWNER_PASSWORD"));
        }
        return as(EmbeddedPostgres.OWNER);
    }

    /** Brings the tables up to this version, as the application does at its start. */
    public void migrate() {
        boolean external = environment.containsKey(URL);
        String application = external ? environment.get("CHAINLEAD_DATABASE_USERNAME") : EmbeddedPostgres.APPLICATION;
        try (Connection owner = asOwner()) {
            Flyway.configure()
                    .dataSource(new SingleConnectionDataSource(owner, true))
                    .locations("classpath:db/migration")
                    .outOfOrder(true)
                    .placeholders(Map.of("appRole", application))
                    .load()
                    .migrate();
        } catch (SQLException e) {
            throw DatabaseProblem.because(e, "database.problem.roles");
        }
    }

    /** As superuser of the embedded server. The caller closes it. */
    Connection asSuperuser() throws SQLException {
        return as(EmbeddedPostgres.SUPERUSER);
    }

    private Connection as(String role) throws SQLException {
        return DriverManager.getConnection(url, role, Secrets.of(directory, role));
    }

    private static String runningUrl(DataDirectory directory) {
        Properties connection = new Properties();
        try (InputStream file = Files.newInputStream(directory.connection())) {
            connection.load(file);
        } catch (IOException e) {
            throw DatabaseProblem.because(e, "database.problem.directory", directory.root());
        }
        return "jdbc:postgresql://127.0.0.1:" + connection.getProperty("port") + "/" + EmbeddedPostgres.DATABASE;
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
