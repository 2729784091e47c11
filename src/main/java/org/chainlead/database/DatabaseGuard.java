package org.chainlead.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * Refuses the start on a database that could lose acknowledged work or let the application rewrite its trail. Runs as
 * the application's role, after the migrations and before the first request.
 */
@Component
@DependsOnDatabaseInitialization
class DatabaseGuard implements InitializingBean {

    private final DataSource database;

    DatabaseGuard(DataSource database) {
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() throws SQLException {
        try (Connection connection = database.getConnection()) {
            check(connection);
        }
    }

    /** @throws UnsafeDatabase with everything that is wrong at once */
    static void check(Connection connection) throws SQLException {
        List<UnsafeDatabase.Finding> findings = new ArrayList<>();
        findings.addAll(DurabilityCheck.findings(connection));
        findings.addAll(TrailRightsCheck.findings(connection));
        if (!findings.isEmpty()) {
            throw new UnsafeDatabase(findings);
        }
    }
}
