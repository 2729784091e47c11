package org.chainlead.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The test base itself: application role, fresh databases, a clock that obeys. */
@IntegrationTest
@FreshDatabase
class IntegrationTestTests {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    @Autowired
    private TestClock testClock;

    @Test
    void worksAsTheApplicationsRole() {
        assertThat(sql.sql("select current_user").query(String.class).single()).isEqualTo(EmbeddedPostgres.APPLICATION);
    }

    @RepeatedTest(2)
    void everyMethodHasADatabaseOfItsOwn() {
        String count = "select count(*) from pg_largeobject_metadata";
        assertThat(sql.sql(count).query(Long.class).single()).isZero();
        sql.sql("select lo_create(0)").query(Long.class).single();
        assertThat(sql.sql(count).query(Long.class).single()).isOne();
    }

    @Test
    void theClockObeys() {
        assertThat(LocalDateTime.now(clock)).isEqualTo(LocalDateTime.of(2023, 3, 13, 9, 0));
        testClock.set(LocalDateTime.of(2024, 2, 29, 23, 59));
        assertThat(LocalDateTime.now(clock)).isEqualTo(LocalDateTime.of(2024, 2, 29, 23, 59));
    }
}
