package org.chainlead.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the product's HTTP door, with a session of their own and no browser: what an attacker would use. */
public final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;
    private String token = "";

    private Visitor(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** A session without a person; it has seen the sign-in page and holds its token. */
    public static Visitor nobody(int port) {
        Visitor visitor = new Visitor(port);
        visitor.readToken("/login");
        return visitor;
    }

    /** Signed in with the fixture's password through the sign-in form. */
    public static Visitor signedIn(int port, String username) {
        Visitor visitor = nobody(port);
        if (!visitor.signIn(username, OrgFixture.PASSWORD)) {
            throw new IllegalStateException(username + " could not sign in");
        }
        visitor.readToken("/");
        return visitor;
    }

    /** Sends the sign-in form; whether it was accepted. */
    public boolean signIn(String username, String password) {
        HttpResponse<String> answer = post("/login", Map.of("username", username, "password", password));
        return answer.statusCode() == 302
                && !answer.headers().firstValue("Location").orElse("").contains("error");
    }

    /** A recorded request, sent with the cookies it was recorded with. */
    public static HttpResponse<String> raw(URI address, String cookies, String body) {
        return send(
                HttpClient.newHttpClient(),
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .header("Cookie", cookies)
                        .POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** A form with the session's own token. */
    public HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(body + "&_csrf=" + encode(token))));
    }

    /** A body as a browser's script would send it. */
    public HttpResponse<String> postJson(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(client, request);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void readToken(String path) {
        Matcher matcher = CSRF.matcher(get(path).body());
        if (!matcher.find()) {
            throw new IllegalStateException("no token on " + path);
        }
        token = matcher.group(1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
