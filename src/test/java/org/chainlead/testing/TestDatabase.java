package org.chainlead.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.chainlead.database.EmbeddedPostgres;
import org.flywaydb.core.Flyway;

/**
 * The databases of the tests: one server for the whole run, started by the product's own launcher in target/test-db;
 * one template, migrated once; a clone of it for whoever asks.
 */
public final class TestDatabase implements AutoCloseable {

    private static final String TEMPLATE = "template_migrated";
    private static final String ADMINISTRATOR = "postgres";
    private static final int POOL = 24;

    private static final Deque<TestDatabase> OPEN = new ArrayDeque<>();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name;
    private final HikariDataSource pool;

    private TestDatabase(String name) {
        this.name = name;
        this.pool = pool(name);
    }

    /** A new empty, migrated database that becomes the {@link #current()} one until {@link #close}. */
    static TestDatabase open() {
        TestDatabase database = create();
        OPEN.push(database);
        return database;
    }

    /** Drops the current database; the one before is current again. */
    static void closeCurrent() {
        OPEN.pop().close();
    }

    /** The database of the test class that is running. */
    public static TestDatabase current() {
        TestDatabase database = OPEN.peek();
        if (database == null) {
            throw new IllegalStateException("No test database: is the class an @IntegrationTest?");
        }
        return database;
    }

    /** A new empty, migrated database beside the current one. The caller closes it. */
    public static TestDatabase create() {
        String name = "test_" + NUMBER.incrementAndGet();
        administer("create database " + name + " owner " + EmbeddedPostgres.OWNER + " template " + TEMPLATE);
        return new TestDatabase(name);
    }

    /** Connections as the application's role. */
    public HikariDataSource pool() {
        return pool;
    }

    /** A connection as the owner of the tables. The caller closes it. */
    public Connection owner() throws SQLException {
        return server().connect(name, EmbeddedPostgres.OWNER);
    }

    /** A connection as superuser of the server. The caller closes it. */
    public Connection administrator() throws SQLException {
        return server().connect(name, ADMINISTRATOR);
    }

    public String name() {
        return name;
    }

    @Override
    public void close() {
        pool.close();
        administer("drop database if exists " + name + " with (force)");
    }

    /** The server of this test run. */
    public static EmbeddedPostgres server() {
        return Server.RUNNING;
    }

    private static HikariDataSource pool(String name) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server().url(name));
        pool.setUsername(EmbeddedPostgres.APPLICATION);
        pool.setPassword(server().password(EmbeddedPostgres.APPLICATION));
        pool.setMaximumPoolSize(POOL);
        pool.setMinimumIdle(1);
        return pool;
    }

    private static void administer(String sql) {
        administer(server(), sql);
    }

    private static void administer(EmbeddedPostgres server, String sql) {
        try (Connection connection = server.connect("postgres", ADMINISTRATOR);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Started at first use, stopped with the run. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            EmbeddedPostgres server = EmbeddedPostgres.start(Path.of("target", "test-db"));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            for (String left : databases(server)) {
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

        private static List<String> databases(EmbeddedPostgres server) {
            List<String> names = new ArrayList<>();
            try (Connection connection = server.connect("postgres", ADMINISTRATOR);
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select datname from pg_database where datname ~ '^(test_[0-9]+|template_migrated)$'")) {
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
