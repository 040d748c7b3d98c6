package dev.companion.models;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * One request and its outcome, over HTTP. Redirects are not followed: a prompt goes to the host
 * that was configured and to no other. Reasons are made of our own words and the status, never of
 * what the peer sent, because some endpoints echo the key or the prompt.
 */
final class Endpoint implements AutoCloseable {

    /** A shorter limit than this, exceeded, is not held against the model. */
    static final Duration FAIR_PATIENCE = Duration.ofSeconds(5);

    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(10);
    private static final int IDLE_CONNECTIONS = 5;

    private final OkHttpClient client =
            new OkHttpClient.Builder()
                    .connectTimeout(CONNECT_PATIENCE)
                    .readTimeout(Duration.ZERO) // the limit of the whole attempt rules
                    .writeTimeout(Duration.ZERO)
                    .followRedirects(false)
                    .followSslRedirects(false)
                    .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 5, TimeUnit.MINUTES))
                    .build();
    private final int maxConnections;
    private final Semaphore connections;

    Endpoint(int maxConnections) {
        this.maxConnections = maxConnections;
        this.connections = new Semaphore(maxConnections, true);
    }

    /** Reads an answer whose status is success. */
    @FunctionalInterface
    interface Reading<T> {
        Attempt<T> read(Response response) throws IOException;
    }

    /** More came than is read. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;

        TooLong() {
            super("the answer is too long");
        }
    }

    /** Waits for a connection and an answer, together no longer than the limit. */
    <T> Attempt<T> send(Request request, Duration limit, Reading<T> reading) {
        var deadline = Deadline.in(limit);
        try {
            if (!connections.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                return Attempt.Failed.of(
                        Failure.CROWDED,
                        "had all %d connections busy for %d ms"
                                .formatted(maxConnections, limit.toMillis()));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Attempt.Failed.of(Failure.INTERRUPTED, "was interrupted");
        }
        try {
            return exchange(request, reading, deadline);
        } finally {
            connections.release();
        }
    }

    private <T> Attempt<T> exchange(Request request, Reading<T> reading, Deadline deadline) {
        var call = client.newCall(request);
        call.timeout().timeout(Math.max(1, deadline.left().toNanos()), TimeUnit.NANOSECONDS);
        var begun = false;
        try (var response = call.execute()) {
            begun = true;
            return response.isSuccessful() ? reading.read(response) : refused(response);
        } catch (TooLong _) {
            return Attempt.Failed.of(Failure.UNUSABLE, "answered with more than is read");
        } catch (IOException cause) {
            return Thread.currentThread().isInterrupted()
                    ? Attempt.Failed.of(Failure.INTERRUPTED, "was interrupted")
                    : broken(cause, begun, deadline.limit());
        }
    }

    /** The whole body. */
    static byte[] body(Response response, long mostBytes) throws IOException {
        var source = response.body().source();
        if (source.request(mostBytes + 1)) {
            throw new TooLong();
        }
        return source.readByteArray();
    }

    private static <T> Attempt<T> refused(Response response) {
        var failure = Failure.of(response.code());
        var hint = failure == Failure.DENIED ? "; check the api key, the base url, the model" : "";
        return new Attempt.Failed<>(
                failure, "answered HTTP " + response.code() + hint, RetryAfter.of(response));
    }

    private static <T> Attempt<T> broken(IOException cause, boolean begun, Duration limit) {
        Function<String, Attempt<T>> unreachable =
                reason -> Attempt.Failed.of(Failure.UNREACHABLE, reason);
        return switch (cause) {
            case SocketTimeoutException _ ->
                    unreachable.apply(
                            "did not connect within " + CONNECT_PATIENCE.toMillis() + " ms");
            case InterruptedIOException _ ->
                    Attempt.Failed.of(
                            limit.compareTo(FAIR_PATIENCE) < 0 ? Failure.HURRIED : Failure.BUSY,
                            "did not answer within " + limit.toMillis() + " ms");
            case UnknownHostException _ -> unreachable.apply("has an unknown host name");
            case ConnectException _ -> unreachable.apply("refused the connection");
            case SSLException _ -> unreachable.apply("failed the TLS handshake");
            default ->
                    begun
                            ? Attempt.Failed.of(Failure.UNUSABLE, "broke off its answer")
                            : unreachable.apply("broke the connection");
        };
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
    }
}
