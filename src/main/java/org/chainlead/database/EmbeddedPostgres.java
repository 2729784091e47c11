package org.chainlead.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL of our own under one data directory: nothing acknowledged is lost on restart, on kill -9 of the
 * application or of the server. Reachable on 127.0.0.1 only, by password only.
 *
 * <p>Roles: {@value #OWNER} owns database and tables (migrations), {@value #APPLICATION} is what the application works
 * as.
 */
public final class EmbeddedPostgres implements DatabaseServer {

    /** Role that owns the database and runs the migrations. */
    public static final String OWNER = "chainlead_owner";

    /** Role of the application: neither superuser nor owner of anything. */
    public static final String APPLICATION = "chainlead_app";

    /** The product's database. */
    public static final String DATABASE = "chainlead";

    static final String SUPERUSER = "postgres";

    private final DataDirectory directory;
    private final PostgresCommand command;
    private final Postmaster postmaster;
    private final ServerKeeper keeper;
    private final DirectoryLock lock;
    private int port;

    private EmbeddedPostgres(DataDirectory directory, DirectoryLock lock) {
        this.directory = directory;
        this.lock = lock;
        this.command = new PostgresCommand(directory);
        this.postmaster = new Postmaster(directory, command);
        this.keeper = new ServerKeeper(postmaster);
    }

    /**
     * Starts the server of a data directory and creates what is missing.
     *
     * @throws DatabaseProblem when another application uses the directory or the server does not start
     */
    public static EmbeddedPostgres start(Path root) {
        return start(root, false);
    }

    /** The same for a tool that fills empty tables and then stops the server. */
    static EmbeddedPostgres startToFill(Path root) {
        return start(root, true);
    }

    private static EmbeddedPostgres start(Path root, boolean filling) {
        DataDirectory directory = new DataDirectory(root);
        directory.create();
        EmbeddedPostgres server = new EmbeddedPostgres(directory, DirectoryLock.take(directory));
        try {
            server.start(filling);
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Address for JDBC of one database of this server. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The password of a role. */
    public String password(String role) {
        return Secrets.of(directory, role);
    }

    /** A connection as one of the server's roles. The caller closes it. */
    public Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(url(database), role, password(role));
    }

    @Override
    public DatabaseAccess access() {
        return new DatabaseAccess(
                url(DATABASE),
                new DatabaseAccess.Login(APPLICATION, password(APPLICATION)),
                new DatabaseAccess.Login(OWNER, password(OWNER)));
    }

    /** Stops the server; the data stay. */
    @Override
    public void close() {
        keeper.stop();
        releaseLock();
    }

    /** Lets go of the directory as a killed application does, without stopping the server. */
    void abandon() {
        keeper.abandon();
        releaseLock();
    }

    private void releaseLock() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start(boolean filling) {
        PostgresBinaries.unpackInto(directory.binaries());
        if (Files.exists(directory.cluster())) {
            postmaster.endLeftOver();
        } else {
            initialise();
        }
        port = freePort();
        ServerSettings.write(directory, port, filling);
        keeper.start();
        new RoleSetup(this).run();
        ConnectionFile.write(directory, port);
    }

    /** Into a directory beside, then renamed: a cluster is there whole or not at all. */
    private void initialise() {
        Path fresh = directory.root().resolve("cluster.new");
        Secrets.of(directory, SUPERUSER);
        try {
            FileSystemUtils.deleteRecursively(fresh);
            int exit = command.run(
                    "initdb",
                    "--pgdata=" + fresh,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + directory.secret(SUPERUSER),
                    "--auth=scram-sha-256",
                    "--locale=C.UTF-8",
                    "--encoding=UTF8",
                    "--data-checksums");
            if (exit != 0) {
                throw DatabaseProblem.of("database.problem.command", command.output());
            }
            Files.move(fresh, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw DatabaseProblem.because(e, "database.problem.directory", directory.root());
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
