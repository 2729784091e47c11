package org.chainlead.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.chainlead.audit.spi.TextPlace;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which columns take part in 封存 and 清除. */
@IntegrationTest
@FreshDatabase
class ErasureTargetsTests {

    @Autowired
    ErasurePlaces places;

    @Autowired
    AuditErasure erasure;

    @Autowired
    OrgFixture org;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void leave() {
        signIn.out();
    }

    @Test
    void everyNamedColumnExists() {
        assertThat(places.named())
                .allSatisfy(place -> assertThat(exists(place))
                        .as("%s.%s", place.table(), place.column())
                        .isTrue());
    }

    @Test
    void aTableNobodyHasThoughtOfTakesPart() throws SQLException {
        try (Connection owner = TestDatabase.current().owner();
                Statement statement = owner.createStatement()) {
            statement.execute("create table new_thing (id integer, remark text, tags text[], body jsonb, state text)");
            statement.execute("insert into new_thing values (1, '见某处涉密设施名单', array['某处涉密设施名单'],"
                    + " '{\"a\": \"某处涉密设施名单\"}', 'OPEN')");
        }
        org.start();
        signIn.as("anquan");
        erasure.hideWords("某处涉密设施名单", "依据");
        assertThat(jdbc.sql("select t::text from new_thing t")
                        .query(String.class)
                        .single())
                .doesNotContain("设施名单")
                .contains("OPEN");
    }

    private boolean exists(TextPlace place) {
        return jdbc.sql("""
                        select exists (select 1 from information_schema.columns
                         where table_schema = 'public' and table_name = :table and column_name = :column)""")
                .param("table", place.table())
                .param("column", place.column())
                .query(Boolean.class)
                .single();
    }
}
