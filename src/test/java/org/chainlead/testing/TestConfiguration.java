package org.chainlead.testing;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Takes the place of the product's database and clock in the shared test context. */
@Configuration(proxyBeanMethods = false)
@Profile("test")
class TestConfiguration {

    @Bean
    DataSource dataSource() {
        return new CurrentTestDatabase();
    }

    @Bean
    TestClock testClock() {
        return new TestClock();
    }
}
