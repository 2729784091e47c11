package org.chainlead.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainlead.testing.DatabaseContent;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.StartsFrom;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A filled database is there at the start of every method, whatever the method before did. */
@IntegrationTest
@StartsFrom(StartsFromTests.OneLargeObject.class)
@FreshDatabase
class StartsFromTests {

    @Autowired
    private JdbcClient sql;

    @RepeatedTest(2)
    void everyMethodStartsFromTheContent() {
        String count = "select count(*) from pg_largeobject_metadata";
        assertThat(sql.sql(count).query(Long.class).single()).isOne();
        sql.sql("select lo_create(0)").query(Long.class).single();
    }

    static class OneLargeObject implements DatabaseContent {

        @Override
        public void load(ApplicationContext application) {
            application
                    .getBean(JdbcClient.class)
                    .sql("select lo_create(0)")
                    .query(Long.class)
                    .single();
        }
    }
}
