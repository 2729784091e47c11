package org.chainlead.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainlead.database.EmbeddedPostgres;
import org.flywaydb.core.Flyway;

/** The one server of a test run, with the migrated template: started at first use, stopped with the run. */
final class TestServer {

    static final String TEMPLATE = "template_migrated";
    static final String ADMINISTRATOR = "postgres";

    private static final String LEFT_OVERS =
            "select datname from pg_database where datname like 'test\\_%' or datname like 'template\\_%'";

    private TestServer() {}

    static EmbeddedPostgres running() {
        return Running.SERVER;
    }

    /** Runs one statement as superuser. */
    static void administer(String sql) {
        administer(running(), sql);
    }

    private static void administer(EmbeddedPostgres server, String sql) {
        try (Connection connection = server.connect("postgres", ADMINISTRATOR);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static final class Running {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            Path folder = TestServerFolder.prepare();
            EmbeddedPostgres server = EmbeddedPostgres.start(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                TestServerFolder.release(folder);
            }));
            for (String left : leftOvers(server)) {
                administer(server, "drop database " + left + " with (force)");
            }
            administer(
                    server,
                    "create database " + TEMPLATE + " owner " + EmbeddedPostgres.OWNER
                            + " template template0 encoding 'UTF8' locale 'C.UTF-8'");
            migrate(server);
            return server;
        }

        private static void migrate(EmbeddedPostgres server) {
            Flyway.configure()
                    .dataSource(server.url(TEMPLATE), EmbeddedPostgres.OWNER, server.password(EmbeddedPostgres.OWNER))
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("appRole", EmbeddedPostgres.APPLICATION))
                    .load()
                    .migrate();
        }

        private static List<String> leftOvers(EmbeddedPostgres server) {
            List<String> names = new ArrayList<>();
            try (Connection connection = server.connect("postgres", ADMINISTRATOR);
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(LEFT_OVERS)) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return names;
        }
    }
}
