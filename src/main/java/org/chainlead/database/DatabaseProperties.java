package org.chainlead.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data are.
 *
 * @param data directory of the embedded server, uploaded files and anchors
 * @param database the operator's own PostgreSQL; absent: the embedded one
 */
@ConfigurationProperties("chainlead")
record DatabaseProperties(
        @DefaultValue(".data") Path data, @Nullable External database) {

    /**
     * @param url JDBC address, e.g. jdbc:postgresql://db:5432/chainlead
     * @param username role of the application
     * @param owner role of the migrations
     */
    record External(String url, String username, String password, Owner owner) {}

    record Owner(String username, String password) {}
}
