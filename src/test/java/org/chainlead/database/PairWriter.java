package org.chainlead.database;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.LockSupport;

/**
 * An application to be killed: starts the database of a directory, writes pairs of rows, each pair in one transaction,
 * and prints {@code ack <number>} after each commit. Arguments: directory, first number, synchronous_commit.
 */
final class PairWriter {

    private static final long PAUSE_NANOS = 50_000_000;

    private PairWriter() {}

    public static void main(String[] arguments) {
        EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        long number = Long.parseLong(arguments[1]);
        while (true) {
            number = writeUntilItFails(server, number, arguments[2], System.out);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** The number after the last one that was tried: a pair without an answer may be there or not, but never half. */
    private static long writeUntilItFails(EmbeddedPostgres server, long first, String commit, PrintStream journal) {
        long number = first;
        try (Connection connection = server.connect(EmbeddedPostgres.DATABASE, EmbeddedPostgres.OWNER)) {
            prepare(connection, commit);
            try (PreparedStatement insert = connection.prepareStatement("insert into pair values (?, ?)")) {
                while (true) {
                    write(insert, number++);
                    connection.commit();
                    journal.println("ack " + (number - 1));
                    journal.flush();
                }
            }
        } catch (SQLException e) {
            return number;
        }
    }

    private static void prepare(Connection connection, String commit) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists pair (number bigint, half int, primary key (number, half))");
            statement.execute("set synchronous_commit = " + commit);
        }
        connection.setAutoCommit(false);
    }

    private static void write(PreparedStatement insert, long number) throws SQLException {
        for (int half = 1; half <= 2; half++) {
            insert.setLong(1, number);
            insert.setInt(2, half);
            insert.executeUpdate();
        }
    }
}
