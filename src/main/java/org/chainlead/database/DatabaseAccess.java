package org.chainlead.database;

import java.util.regex.Pattern;

/**
 * How the database is reached: address and the two roles.
 *
 * @param application role that the application works as
 * @param owner role that owns the tables and runs the migrations
 */
record DatabaseAccess(String url, Login application, Login owner) {

    /** Role names stand in migrations as they are, so they must need no quoting. */
    record Login(String role, String password) {

        private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

        Login {
            if (!PLAIN.matcher(role).matches()) {
                throw DatabaseProblem.of("database.problem.roleName", role);
            }
        }

        @Override
        public String toString() {
            return role;
        }
    }

    static DatabaseAccess of(DatabaseProperties.External external) {
        return new DatabaseAccess(
                external.url(),
                new Login(external.username(), external.password()),
                new Login(external.owner().username(), external.owner().password()));
    }
}
