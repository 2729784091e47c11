package org.chainlead.database;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.chainlead.common.Texts;
import org.springframework.core.env.Environment;

/** Answers 503 on the application's address until the application itself can. */
final class WaitingRoom implements AutoCloseable {

    private static final int UNAVAILABLE = 503;
    private static final String HEALTH = "/actuator/health";

    private final HttpServer server;
    private final AtomicLong visitors = new AtomicLong();

    private WaitingRoom(HttpServer server) {
        this.server = server;
    }

    static WaitingRoom open(Environment environment) {
        String host = environment.getProperty("server.address", "127.0.0.1");
        int port = environment.getProperty("server.port", Integer.class, 8080);
        try {
            WaitingRoom room = new WaitingRoom(HttpServer.create(new InetSocketAddress(host, port), 0));
            room.server.createContext("/", room::answer);
            room.server.start();
            return room;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long visitors() {
        return visitors.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        visitors.incrementAndGet();
        boolean health = exchange.getRequestURI().getPath().startsWith(HEALTH);
        String body = health ? "{\"status\":\"DOWN\"}" : Texts.t("database.waiting");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", health ? "application/json" : "text/plain; charset=utf-8");
        exchange.getResponseHeaders().set("Retry-After", "5");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(UNAVAILABLE, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
