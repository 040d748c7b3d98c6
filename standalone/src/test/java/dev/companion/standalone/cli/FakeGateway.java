package dev.companion.standalone.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** An HTTP server that answers as the gateway would, and keeps what it was asked. */
final class FakeGateway implements AutoCloseable {

    /** A request as it came: method and path with query, body, key. */
    record Request(String line, String body, String apiKey) {}

    /**
     * @param body JSON, or JSON lines
     */
    record Response(int status, String body) {
        static Response ok(String body) {
            return new Response(200, body);
        }

        static Response problem(int status, String detail) {
            var body = "{\"title\": \"no\", \"status\": %d, \"detail\": \"%s\"}";
            return new Response(status, body.formatted(status, detail));
        }
    }

    private final HttpServer server;
    private final List<Request> requests = new ArrayList<>();
    private final Map<String, Function<Request, Response>> answers = new LinkedHashMap<>();

    FakeGateway() {
        try {
            server = HttpServer.create(loopback(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** Answers what begins so, such as {@code POST /imports/}; the longest beginning counts. */
    FakeGateway on(String start, Function<Request, Response> answer) {
        answers.put(start, answer);
        return this;
    }

    FakeGateway on(String start, String body) {
        return on(start, _ -> Response.ok(body));
    }

    int port() {
        return server.getAddress().getPort();
    }

    synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    List<String> lines() {
        return requests().stream().map(Request::line).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        var key = exchange.getRequestHeaders().getOrDefault("X-API-Key", List.of(""));
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var request = new Request(line, body, key.getFirst());
        synchronized (this) {
            requests.add(request);
        }
        var response = response(request);
        try (exchange) {
            if (response.status() == 0) {
                return; // it dies in the middle of answering
            }
            var bytes = response.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(response.status(), bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private Response response(Request request) {
        return answers.keySet().stream()
                .filter(request.line()::startsWith)
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .map(start -> answers.getOrDefault(start, _ -> Response.ok("")).apply(request))
                .orElseGet(() -> Response.problem(404, "nothing at " + request.line()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
