package org.chainlead.testing;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Always leads to the database of the test class that is running, as the application's role. */
class CurrentTestDatabase extends AbstractDataSource {

    @Override
    public Connection getConnection() throws SQLException {
        return TestDatabase.current().pool().getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) {
        throw new UnsupportedOperationException();
    }
}
