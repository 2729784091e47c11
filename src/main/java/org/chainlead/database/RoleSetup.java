package org.chainlead.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes the two roles and the database of a new embedded server; on an old one it only renews the passwords. */
final class RoleSetup {

    private final EmbeddedPostgres server;

    RoleSetup(EmbeddedPostgres server) {
        this.server = server;
    }

    void run() {
        try (Connection connection = server.connect("postgres", EmbeddedPostgres.SUPERUSER);
                Statement statement = connection.createStatement()) {
            role(statement, EmbeddedPostgres.OWNER);
            role(statement, EmbeddedPostgres.APPLICATION);
            database(statement);
        } catch (SQLException e) {
            throw DatabaseProblem.because(e, "database.problem.roles");
        }
    }

    private void role(Statement statement, String name) throws SQLException {
        String verb = exists(statement, "select 1 from pg_roles where rolname = '" + name + "'") ? "alter" : "create";
        statement.execute(verb + " role " + name
                + " with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '"
                + server.password(name) + "'");
    }

    private static void database(Statement statement) throws SQLException {
        if (!exists(statement, "select 1 from pg_database where datname = '" + EmbeddedPostgres.DATABASE + "'")) {
            statement.execute("create database " + EmbeddedPostgres.DATABASE + " owner " + EmbeddedPostgres.OWNER
                    + " template template0 encoding 'UTF8' locale 'C.UTF-8'");
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }
}
