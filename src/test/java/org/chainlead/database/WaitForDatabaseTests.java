package org.chainlead.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.chainlead.testing.TcpProxy;
import org.chainlead.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/** The operator's database is absent at start: 503 until it comes, then the start goes on by itself. */
class WaitForDatabaseTests {

    private final int webPort = freePort();
    private final int databasePort = freePort();
    private TestDatabase database;

    @BeforeEach
    void create() {
        database = TestDatabase.create();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void answers503UntilTheDatabaseComes() throws Exception {
        CompletableFuture<Void> start = CompletableFuture.runAsync(() -> begin("right"));
        Awaitility.await()
                .ignoreException(ConnectException.class)
                .untilAsserted(() -> assertThat(health().statusCode()).isEqualTo(503));
        assertThat(health().body()).contains("DOWN");
        assertThat(start).isNotDone();
        try (TcpProxy line =
                TcpProxy.connect(databasePort, TestDatabase.server().port())) {
            start.get(30, TimeUnit.SECONDS);
            assertThat(line.port()).isEqualTo(databasePort);
        }
        assertThatThrownBy(this::health).isInstanceOf(ConnectException.class);
    }

    @Test
    void doesNotWaitWhenTheServerRefusesThePassword() {
        try (TcpProxy line =
                TcpProxy.connect(databasePort, TestDatabase.server().port())) {
            CompletableFuture<Void> start = CompletableFuture.runAsync(() -> begin("wrong"));
            assertThat(start).succeedsWithin(Duration.ofSeconds(20));
            assertThat(line.port()).isEqualTo(databasePort);
        }
    }

    private void begin(String password) {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("server.port", Integer.toString(webPort))
                .withProperty(
                        "chainlead.database.url", "jdbc:postgresql://127.0.0.1:" + databasePort + "/" + database.name())
                .withProperty("chainlead.database.username", EmbeddedPostgres.APPLICATION)
                .withProperty(
                        "chainlead.database.password",
                        password.equals("right")
                                ? TestDatabase.server().password(EmbeddedPostgres.APPLICATION)
                                : password);
        GenericApplicationContext context = new GenericApplicationContext();
        context.setEnvironment(environment);
        new WaitForDatabase().initialize(context);
    }

    private HttpResponse<String> health() throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + webPort + "/actuator/health");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
