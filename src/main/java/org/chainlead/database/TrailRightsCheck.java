package org.chainlead.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The application's role can add to the trail and cannot change it. A table belongs to the trail when its name starts
 * with {@code audit_} and its comment says {@code append-only}; {@code audit_entry} always does.
 */
final class TrailRightsCheck {

    private static final String SUPERUSER = """
            select exists (
              select 1 from pg_roles
              where rolsuper and (rolname = current_user or pg_has_role(current_user, oid, 'member')))
            """;

    private static final String TRAIL = """
            select table_.oid::regclass::text as name,
                   schema_.nspname as schema,
                   pg_get_userbyid(table_.relowner) as owner,
                   pg_has_role(current_user, table_.relowner, 'member') as owned,
                   pg_has_role(current_user, schema_.nspowner, 'member') as schema_owned,
                   has_table_privilege(table_.oid, 'update')
                     or has_any_column_privilege(table_.oid, 'update')
                     or has_table_privilege(table_.oid, 'delete')
                     or has_table_privilege(table_.oid, 'truncate') as changeable
            from pg_class table_
            join pg_namespace schema_ on schema_.oid = table_.relnamespace
            where table_.relkind in ('r', 'p')
              and schema_.nspname = current_schema()
              and table_.relname like 'audit\\_%'
              and (table_.relname = 'audit_entry'
                   or coalesce(obj_description(table_.oid, 'pg_class'), '') like '%append-only%')
            order by 1
            """;

    /** Stands for the name in the operator's own configuration, which the application's role cannot know. */
    private static final String OWNER = "<CHAINLEAD_DATABASE_OWNER_USERNAME>";

    private TrailRightsCheck() {}

    static List<UnsafeDatabase.Finding> findings(Connection connection) throws SQLException {
        String role = connection.getMetaData().getUserName();
        if (isSuperuser(connection)) {
            String mend = "ALTER ROLE " + role + " NOSUPERUSER;";
            return List.of(UnsafeDatabase.Finding.of(mend, "database.guard.superuser", role));
        }
        List<UnsafeDatabase.Finding> findings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet table = statement.executeQuery(TRAIL)) {
            while (table.next()) {
                check(role, table, findings);
            }
        }
        return findings;
    }

    private static void check(String role, ResultSet table, List<UnsafeDatabase.Finding> findings) throws SQLException {
        String name = table.getString("name");
        String owner = table.getString("owner");
        if (table.getBoolean("owned")) {
            String mend = owner.equals(role) ? newOwner(role, name) : "REVOKE " + owner + " FROM " + role + ";";
            findings.add(UnsafeDatabase.Finding.of(mend, "database.guard.owner", role, name));
        } else if (table.getBoolean("changeable")) {
            findings.add(UnsafeDatabase.Finding.of(revoke(role, name), "database.guard.changeable", role, name));
        } else if (table.getBoolean("schema_owned")) {
            String schema = table.getString("schema");
            String mend = "ALTER SCHEMA " + schema + " OWNER TO " + OWNER + ";";
            findings.add(UnsafeDatabase.Finding.of(mend, "database.guard.schema", role, schema));
        }
    }

    /** One role did everything: its tables go to the owner, it keeps what an application needs. */
    private static String newOwner(String role, String table) {
        return "REASSIGN OWNED BY " + role + " TO " + OWNER
                + ";\nGRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN " + "SCHEMA public TO " + role + ";\n"
                + revoke(role, table);
    }

    private static String revoke(String role, String table) {
        return "REVOKE UPDATE, DELETE, TRUNCATE ON " + table + " FROM PUBLIC, " + role + ";";
    }

    private static boolean isSuperuser(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(SUPERUSER)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
