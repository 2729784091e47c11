package org.chainlead.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.chainlead.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseGuardTests {

    private static final String APP = EmbeddedPostgres.APPLICATION;

    private TestDatabase database;

    @BeforeEach
    void aDatabaseWithATrail() throws SQLException {
        database = TestDatabase.create();
        asOwner("drop table if exists audit_entry cascade");
        asOwner("create table audit_entry (id int)");
        asOwner("comment on table audit_entry is 'append-only'");
        asOwner("revoke update, delete, truncate on audit_entry from " + APP);
    }

    @AfterEach
    void drop() throws SQLException {
        asAdministrator("alter role " + APP + " nosuperuser");
        asAdministrator("revoke " + EmbeddedPostgres.OWNER + " from " + APP);
        database.close();
    }

    @Test
    void passesTheProductsOwnDatabase() {
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update", "delete", "truncate", "update (id)"})
    void refusesARoleThatMayChangeTheTrail(String right) throws SQLException {
        asOwner("grant " + right + " on audit_entry to " + APP);
        assertThatThrownBy(this::check)
                .isInstanceOf(UnsafeDatabase.class)
                .hasMessageContaining("audit_entry")
                .extracting(problem ->
                        ((UnsafeDatabase) problem).findings().getFirst().mend())
                .asString()
                .startsWith("REVOKE UPDATE, DELETE, TRUNCATE");
    }

    @Test
    void refusesATrailThatEverybodyMayChange() throws SQLException {
        asOwner("grant delete on audit_entry to public");
        assertThatThrownBy(this::check).isInstanceOf(UnsafeDatabase.class);
    }

    @Test
    void refusesARoleThatOwnsTheTrail() throws SQLException {
        asAdministrator("alter table audit_entry owner to " + APP);
        assertThatThrownBy(this::check).isInstanceOf(UnsafeDatabase.class).hasMessageContaining("所有者");
    }

    @Test
    void refusesARoleThatOwnsTheSchemaOfTheTrail() throws SQLException {
        asAdministrator("alter schema public owner to " + APP);
        assertThatThrownBy(this::check).isInstanceOf(UnsafeDatabase.class).hasMessageContaining("模式 public");
    }

    @Test
    void tellsSqlThatMends() throws SQLException {
        asAdministrator("alter table audit_entry owner to " + APP);
        asAdministrator("alter schema public owner to " + APP);
        mend();
        assertThatCode(this::check).doesNotThrowAnyException();
        asOwner("grant update, delete on audit_entry to public");
        mend();
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void refusesAMemberOfTheOwner() throws SQLException {
        asAdministrator("grant " + EmbeddedPostgres.OWNER + " to " + APP);
        assertThatThrownBy(this::check).isInstanceOf(UnsafeDatabase.class).hasMessageContaining("所有者");
        mend();
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void refusesASuperuser() throws SQLException {
        asAdministrator("alter role " + APP + " superuser");
        assertThatThrownBy(this::check).isInstanceOf(UnsafeDatabase.class).hasMessageContaining("超级用户");
    }

    @Test
    void everyTableThatSaysSoBelongsToTheTrail() throws SQLException {
        asOwner("create table audit_other (id int)");
        assertThatCode(this::check).doesNotThrowAnyException();
        asOwner("comment on table audit_other is 'append-only: batches'");
        assertThatThrownBy(this::check).isInstanceOf(UnsafeDatabase.class).hasMessageContaining("audit_other");
    }

    @Test
    void refusesAsynchronousCommitForTheRole() throws SQLException {
        asAdministrator("alter role " + APP + " in database " + database.name() + " set synchronous_commit = off");
        assertThatThrownBy(this::check).isInstanceOf(UnsafeDatabase.class).hasMessageContaining("synchronous_commit");
    }

    @ParameterizedTest
    @CsvSource({"fsync", "full_page_writes"})
    void refusesAServerThatDoesNotWriteToDisk(String setting) throws SQLException {
        try {
            server(setting, "off");
            assertThatThrownBy(this::check).isInstanceOf(UnsafeDatabase.class).hasMessageContaining(setting);
        } finally {
            server(setting, "on");
        }
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    /** What the operator does: runs the SQL he was told, with his own role for the owner. */
    private void mend() throws SQLException {
        for (int round = 0; round < 2; round++) {
            try {
                check();
            } catch (UnsafeDatabase unsafe) {
                for (UnsafeDatabase.Finding finding : unsafe.findings()) {
                    asAdministrator(
                            finding.mend().replace("<CHAINLEAD_DATABASE_OWNER_USERNAME>", EmbeddedPostgres.OWNER));
                }
            }
        }
    }

    private void check() throws SQLException {
        try (Connection connection = TestDatabase.server().connect(database.name(), APP)) {
            DatabaseGuard.check(connection);
        }
    }

    private void server(String setting, String value) throws SQLException {
        asAdministrator("alter system set " + setting + " = " + value);
        asAdministrator("select pg_reload_conf()");
        asAdministrator("select pg_sleep(0.3)");
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = database.owner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void asAdministrator(String sql) throws SQLException {
        try (Connection connection = database.administrator();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
