package org.chainlead.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The server is new enough and writes what it acknowledges to the disk. */
final class DurabilityCheck {

    private static final int OLDEST = 15;
    private static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    private DurabilityCheck() {}

    static List<UnsafeDatabase.Finding> findings(Connection connection) throws SQLException {
        List<UnsafeDatabase.Finding> findings = new ArrayList<>();
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            findings.add(UnsafeDatabase.Finding.of("", "database.guard.version", version, OLDEST));
        }
        for (String setting : SETTINGS) {
            String value = show(connection, setting);
            if (isWeak(value)) {
                findings.add(
                        UnsafeDatabase.Finding.of(mend(connection, setting), "database.guard.setting", setting, value));
            }
        }
        return findings;
    }

    /** {@code local}, {@code remote_write} and {@code remote_apply} still write to this server's disk. */
    private static boolean isWeak(String value) {
        return value.equals("off");
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet value = statement.executeQuery("show " + setting)) {
            value.next();
            return value.getString(1);
        }
    }

    /** A setting may have been weakened for the whole server, for the role or for the database. */
    private static String mend(Connection connection, String setting) throws SQLException {
        String forAll = "ALTER SYSTEM SET " + setting + " = on;\nSELECT pg_reload_conf();";
        if (!setting.equals("synchronous_commit")) {
            return forAll;
        }
        return "ALTER ROLE " + connection.getMetaData().getUserName() + " RESET ALL;\nALTER DATABASE "
                + connection.getCatalog() + " RESET synchronous_commit;\n" + forAll;
    }
}
