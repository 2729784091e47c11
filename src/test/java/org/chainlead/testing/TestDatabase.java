package org.chainlead.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.chainlead.database.EmbeddedPostgres;

/**
 * The databases of the tests: one server for the whole run, started by the product's own launcher in target/test-db;
 * one template, migrated once; a clone of it for whoever asks.
 */
public final class TestDatabase implements AutoCloseable {

    /** The content that is no content: migrated only. */
    static final String EMPTY = "";

    private static final int POOL = 24;
    private static final Deque<TestDatabase> OPEN = new ConcurrentLinkedDeque<>();
    private static final Map<String, String> TEMPLATES = new HashMap<>(Map.of(EMPTY, TestServer.TEMPLATE));
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name;
    private final HikariDataSource pool;

    private TestDatabase(String name) {
        this.name = name;
        this.pool = pool(name);
    }

    /** A clone with this content that becomes the {@link #current()} one until it is closed. */
    static void open(String content) {
        OPEN.push(cloneOf(content));
    }

    /** Drops the current database; the one before is current again. */
    static void closeCurrent() {
        OPEN.pop().close();
    }

    /** Makes a content known: runs {@code load} on a new current database and keeps that as template. */
    static void fill(String content, Runnable load) {
        if (TEMPLATES.containsKey(content)) {
            return;
        }
        open(EMPTY);
        try {
            load.run();
        } catch (RuntimeException e) {
            closeCurrent();
            throw e;
        }
        TestDatabase filled = OPEN.pop();
        filled.pool.close();
        String template = "template_" + content.toLowerCase(Locale.ROOT);
        TestServer.administer("alter database " + filled.name + " rename to " + template);
        TEMPLATES.put(content, template);
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
        return cloneOf(EMPTY);
    }

    /** The server of this test run. */
    public static EmbeddedPostgres server() {
        return TestServer.running();
    }

    /** Lets a data directory use the unpacked server of this run: unpacking takes seconds. */
    public static void lendBinaries(Path data) throws IOException {
        server();
        try (Stream<Path> found = Files.list(TestProcess.folder().resolve("test-db"))) {
            Path binaries = found.filter(entry -> entry.getFileName().toString().startsWith("pg-"))
                    .findFirst()
                    .orElseThrow();
            Files.createDirectories(data);
            Files.createSymbolicLink(data.resolve(binaries.getFileName()), binaries.toAbsolutePath());
        }
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
        return server().connect(name, TestServer.ADMINISTRATOR);
    }

    public String name() {
        return name;
    }

    @Override
    public void close() {
        pool.close();
        TestServer.administer("drop database if exists " + name + " with (force)");
    }

    private static TestDatabase cloneOf(String content) {
        String name = "test_" + NUMBER.incrementAndGet();
        TestServer.administer("create database " + name + " owner " + EmbeddedPostgres.OWNER + " template "
                + TEMPLATES.get(content) + " strategy file_copy");
        return new TestDatabase(name);
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
}
