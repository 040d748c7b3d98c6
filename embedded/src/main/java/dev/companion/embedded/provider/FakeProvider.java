package dev.companion.embedded.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An OpenAI-compatible endpoint on this machine that answers by a script: a function of the
 * request, so that it can be told by model, by number or by what is in the prompt. Answers many
 * requests at once; counts 11 tokens for each prompt and 7 for each answer.
 */
public final class FakeProvider implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Function<Asked, Reply> script;

    private FakeProvider(HttpServer server, Function<Asked, Reply> script) {
        this.server = server;
        this.script = script;
    }

    /** Starts one on a free port of the loopback interface. */
    public static FakeProvider start(Function<Asked, Reply> script) {
        try {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var provider = new FakeProvider(server, script);
            server.createContext("/v1/chat/completions", provider::handle);
            server.setExecutor(provider.threads);
            server.start();
            return provider;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Answers these in turn, the last for ever. */
    public static FakeProvider saying(Reply first, Reply... others) {
        return start(inTurn(first, others));
    }

    /** A script of these in turn, the last for ever, counted from the provider's first request. */
    public static Function<Asked, Reply> inTurn(Reply first, Reply... others) {
        return request ->
                request.number() == 1 || others.length == 0
                        ? first
                        : others[Math.min(request.number() - 2, others.length - 1)];
    }

    /** From now on. */
    public void answerBy(Function<Asked, Reply> other) {
        script = other;
    }

    /** What to set as base URL. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:%d/v1".formatted(server.getAddress().getPort()));
    }

    /** All requests so far, in the order they came. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var authorization = exchange.getRequestHeaders().getFirst("Authorization");
            Asked request;
            synchronized (asked) {
                request =
                        new Asked(
                                asked.size() + 1, authorization == null ? "" : authorization, body);
                asked.add(request);
            }
            answer(exchange, request, script.apply(request));
        }
    }

    private void answer(HttpExchange exchange, Asked request, Reply reply) throws IOException {
        switch (reply) {
            case Reply.Words words when request.stream() -> stream(exchange, Wire.events(words));
            case Reply.Words words -> send(exchange, 200, "application/json", Wire.whole(words));
            case Reply.Calls calls when request.stream() -> stream(exchange, Wire.events(calls));
            case Reply.Calls calls -> send(exchange, 200, "application/json", Wire.whole(calls));
            case Reply.Body(var type, var body) -> send(exchange, 200, type, body);
            case Reply.Status(var code, var headers) -> {
                headers.forEach(exchange.getResponseHeaders()::set);
                send(
                        exchange,
                        code,
                        "text/plain",
                        request.authorization() + " said " + request.body());
            }
            case Reply.CutAfter(var words, var text) -> cut(exchange, request, words, text);
            case Reply.Slow(var pause, var then) -> {
                if (!closes(pause)) {
                    answer(exchange, request, then);
                }
            }
        }
    }

    private static void send(HttpExchange exchange, int code, String type, String body)
            throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void stream(HttpExchange exchange, List<String> events) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        for (var event : events) {
            exchange.getResponseBody().write(event.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        }
    }

    /** Promises more than it sends. */
    private static void cut(HttpExchange exchange, Asked request, int words, String text)
            throws IOException {
        var reply = new Reply.Words(text);
        var sent =
                request.stream()
                        ? Wire.events(reply).stream().limit(words).collect(Collectors.joining())
                        : Wire.whole(reply).substring(0, 40);
        exchange.getResponseHeaders()
                .set("Content-Type", request.stream() ? "text/event-stream" : "application/json");
        exchange.sendResponseHeaders(200, sent.length() + 1_000L);
        exchange.getResponseBody().write(sent.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    /** Waits; true when the provider was closed in the meantime. */
    private boolean closes(Duration pause) {
        try {
            return closing.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.close();
    }
}
