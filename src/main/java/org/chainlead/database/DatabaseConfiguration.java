package org.chainlead.database;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * Gives the connection pool the application's role and Flyway the owner's. Pool and migrations depend on the server
 * bean, so at the end Spring closes them before the server stops. Tests bring a database of their own (profile test).
 */
@Configuration(proxyBeanMethods = false)
@Profile("!test")
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    @Bean
    DatabaseServer databaseServer(DatabaseProperties properties, ObjectProvider<DatabaseAhead> ahead) {
        DatabaseProperties.External external = properties.database();
        return external == null ? ahead.getObject().server() : ExternalPostgres.of(external, properties.data());
    }

    @Bean
    DatabaseAccess databaseAccess(DatabaseServer server) {
        return server.access();
    }

    @Bean
    JdbcConnectionDetails applicationConnection(DatabaseAccess access) {
        return new Connection(access.url(), access.application());
    }

    @Bean
    FlywayConnectionDetails ownerConnection(DatabaseAccess access) {
        return new OwnerConnection(access.url(), access.owner());
    }

    @Bean
    FlywayConfigurationCustomizer applicationRole(DatabaseAccess access) {
        return flyway ->
                flyway.placeholders(Map.of("appRole", access.application().role()));
    }

    private record Connection(String url, DatabaseAccess.Login login) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return login.role();
        }

        @Override
        public String getPassword() {
            return login.password();
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }

    private record OwnerConnection(String url, DatabaseAccess.Login login) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return login.role();
        }

        @Override
        public String getPassword() {
            return login.password();
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }
}
