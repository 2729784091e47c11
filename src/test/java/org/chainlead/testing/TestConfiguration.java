package org.chainlead.testing;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

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

    /** The product's kind of hash at its lowest cost: fixtures make thousands of accounts. */
    @Bean
    @Primary
    PasswordEncoder cheapPasswordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4)));
    }
}
