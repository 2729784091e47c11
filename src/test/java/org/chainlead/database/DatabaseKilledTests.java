package org.chainlead.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.TestProcess;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database is killed under the running application: it is started again and the application goes on by itself. */
@IntegrationTest
class DatabaseKilledTests {

    private static final Path PID = TestProcess.folder().resolve("test-db/cluster/postmaster.pid");

    @Autowired
    private JdbcClient sql;

    @LocalServerPort
    private int port;

    @Test
    void goesOnAfterTheDatabaseWasKilled() throws IOException {
        long object = sql.sql("select lo_create(0)").query(Long.class).single();
        ProcessHandle postmaster = postmaster();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(health()).isEqualTo(200));
        assertThat(sql.sql("select oid from pg_largeobject_metadata")
                        .query(Long.class)
                        .list())
                .containsExactly(object);
        assertThat(postmaster().pid()).isNotEqualTo(postmaster.pid());
    }

    private int health() throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + "/actuator/health");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private static ProcessHandle postmaster() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(PID).getFirst()))
                .orElseThrow();
    }
}
