package org.chainlead.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.chainlead.Application;
import org.chainlead.common.Texts;
import org.chainlead.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product as a process of its own, with its database: killed, started again, and stopped as an operator stops it. */
class ProductProcessTests {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    private Process product;
    private int port;

    @BeforeEach
    void binaries() throws IOException {
        TestDatabase.lendBinaries(directory.resolve("data"));
    }

    @AfterEach
    void nothingIsLeftRunning() throws IOException {
        if (product != null) {
            product.destroyForcibly().onExit().join();
        }
        postmaster().ifPresent(ProductProcessTests::kill);
    }

    @Test
    void comesUpAfterBothWereKilledAndStopsTogetherWithItsDatabase() throws IOException, InterruptedException {
        start();
        awaitHealth(200);
        ProcessHandle database = postmaster().orElseThrow();
        product.destroyForcibly();
        kill(database);
        product.onExit().join();

        start();
        awaitHealth(200);
        assertThat(get("/login").body()).contains("<!doctype html>");
        ProcessHandle second = postmaster().orElseThrow();
        assertThat(second.pid()).isNotEqualTo(database.pid());

        product.destroy();
        assertThat(product.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        Awaitility.await().atMost(PATIENCE).until(() -> !second.isAlive());
        assertThat(directory.resolve("data/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void aStartThatFailsEarlyLeavesNoDatabaseBehind() throws IOException, InterruptedException {
        start("--server.port=none");

        assertThat(product.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(product.exitValue()).isNotZero();
        assertThat(directory.resolve("data/cluster")).exists();
        assertThat(directory.resolve("data/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void saysThatTheDirectoryIsInUse() throws IOException, InterruptedException {
        try (EmbeddedPostgres other = EmbeddedPostgres.start(directory.resolve("data"))) {
            start();

            assertThat(product.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(product.exitValue()).isNotZero();
            assertThat(directory.resolve("product.log"))
                    .content()
                    .contains(Texts.t("database.problem.locked", directory.resolve("data")));
            assertThat(other.port()).isPositive();
            assertThat(postmaster()).isPresent();
        }
    }

    private void start(String... more) throws IOException {
        port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-Dvaadin.productionMode=true",
                "-cp",
                withoutTests(),
                Application.class.getName(),
                "--server.port=" + port,
                "--chainlead.data=" + directory.resolve("data"),
                "--chainlead.demo=false"));
        command.addAll(List.of(more));
        product = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("product.log").toFile())
                .start();
    }

    private static String withoutTests() {
        String separator = System.getProperty("path.separator");
        return Arrays.stream(System.getProperty("java.class.path").split(separator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(separator));
    }

    private void awaitHealth(int status) {
        Awaitility.await()
                .atMost(PATIENCE)
                .failFast("the product ended", () -> !product.isAlive())
                .ignoreExceptions()
                .until(() -> get("/actuator/health").statusCode() == status);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(Duration.ofSeconds(10))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        Path pid = directory.resolve("data/cluster/postmaster.pid");
        return Files.exists(pid)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst()))
                : Optional.empty();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
