package dev.companion.models;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * One request and its outcome, over HTTP. Redirects are not followed: a prompt goes to the host
 * that was configured and to no other. Reasons are made of our own words and the status, never of
 * what the peer sent, because some endpoints echo the key or the prompt.
 */
final class ChatEndpoint implements AutoCloseable {

    /** A shorter limit than this, exceeded, is not held against the model. */
    static final Duration FAIR_PATIENCE = Duration.ofSeconds(5);

    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(10);
    private static final int MAX_ANSWER_BYTES = 1 << 20;

    /** Every piece comes in an envelope of some two hundred bytes. */
    private static final int MAX_STREAM_BYTES = 8 * MAX_ANSWER_BYTES;

    private static final String EVENTS = "text/event-stream";
    private static final int IDLE_CONNECTIONS = 5;
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient client =
            new OkHttpClient.Builder()
                    .connectTimeout(CONNECT_PATIENCE)
                    .readTimeout(Duration.ZERO) // the limit of the whole attempt rules
                    .writeTimeout(Duration.ZERO)
                    .followRedirects(false)
                    .followSslRedirects(false)
                    .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 5, TimeUnit.MINUTES))
                    .build();
    private final HttpUrl url;
    private final Secret apiKey;
    private final int maxConnections;
    private final Semaphore connections;

    ChatEndpoint(ChatSettings settings) {
        this.url = completions(settings);
        this.apiKey = settings.apiKey();
        this.maxConnections = settings.maxConnections();
        this.connections = new Semaphore(maxConnections, true);
    }

    /** {@code base + /chat/completions}, with {@code /v1} between them when base has no path. */
    static HttpUrl completions(ChatSettings settings) {
        var base = HttpUrl.get(settings.baseUrl().toString().replaceAll("/+$", ""));
        var rooted = base.encodedPath().equals("/") ? base.newBuilder("/v1") : base.newBuilder();
        if (rooted == null) {
            throw new IllegalStateException("/v1 always resolves against an absolute url");
        }
        return rooted.addPathSegments("chat/completions").build();
    }

    /**
     * Waits for a connection and an answer, together no longer than the limit.
     *
     * @param listener unless it is {@link AnswerListener#NONE}, the answer is asked for in pieces
     */
    Attempt ask(String model, Prompt prompt, AnswerListener listener, Duration limit) {
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
            return exchange(request(model, prompt, listener), prompt, listener, deadline, limit);
        } finally {
            connections.release();
        }
    }

    private Request request(String model, Prompt prompt, AnswerListener listener) {
        boolean stream = !listener.equals(AnswerListener.NONE);
        var request =
                new Request.Builder()
                        .url(url)
                        .header("Accept", stream ? EVENTS : "application/json")
                        .post(RequestBody.create(ChatJson.request(model, prompt, stream), JSON));
        return apiKey.isEmpty()
                ? request.build()
                : request.header("Authorization", "Bearer " + apiKey.value()).build();
    }

    private Attempt exchange(
            Request request,
            Prompt prompt,
            AnswerListener listener,
            Deadline deadline,
            Duration limit) {
        var call = client.newCall(request);
        call.timeout().timeout(Math.max(1, deadline.left().toNanos()), TimeUnit.NANOSECONDS);
        var begun = false;
        try (var response = call.execute()) {
            begun = true;
            return response.isSuccessful() ? read(response, prompt, listener) : refused(response);
        } catch (ChatStream.TooLong _) {
            return tooLong();
        } catch (IOException cause) {
            return Thread.currentThread().isInterrupted()
                    ? Attempt.Failed.of(Failure.INTERRUPTED, "was interrupted")
                    : broken(cause, begun, limit);
        }
    }

    /** Some endpoints answer in one piece whatever they are asked for. */
    private static Attempt read(Response response, Prompt prompt, AnswerListener listener)
            throws IOException {
        var type = response.body().contentType();
        if (type != null && type.toString().startsWith(EVENTS)) {
            return ChatStream.read(response, prompt, listener, MAX_STREAM_BYTES);
        }
        var source = response.body().source();
        return source.request(MAX_ANSWER_BYTES + 1L)
                ? tooLong()
                : ChatJson.answer(source.readByteArray(), prompt, listener);
    }

    private static Attempt tooLong() {
        return Attempt.Failed.of(
                Failure.UNUSABLE,
                "answered with more than is read, " + MAX_ANSWER_BYTES + " bytes");
    }

    private static Attempt refused(Response response) {
        var failure = Failure.of(response.code());
        var hint = failure == Failure.DENIED ? "; check the api key, the base url, the model" : "";
        return new Attempt.Failed(
                failure, "answered HTTP " + response.code() + hint, RetryAfter.of(response));
    }

    private static Attempt broken(IOException cause, boolean begun, Duration limit) {
        return switch (cause) {
            case SocketTimeoutException _ ->
                    Attempt.Failed.of(
                            Failure.UNREACHABLE,
                            "did not connect within " + CONNECT_PATIENCE.toMillis() + " ms");
            case InterruptedIOException _ ->
                    Attempt.Failed.of(
                            limit.compareTo(FAIR_PATIENCE) < 0 ? Failure.HURRIED : Failure.BUSY,
                            "did not answer within " + limit.toMillis() + " ms");
            case UnknownHostException _ ->
                    Attempt.Failed.of(Failure.UNREACHABLE, "has an unknown host name");
            case ConnectException _ ->
                    Attempt.Failed.of(Failure.UNREACHABLE, "refused the connection");
            case SSLException _ ->
                    Attempt.Failed.of(Failure.UNREACHABLE, "failed the TLS handshake");
            default ->
                    begun
                            ? Attempt.Failed.of(Failure.UNUSABLE, "broke off its answer")
                            : Attempt.Failed.of(Failure.UNREACHABLE, "broke the connection");
        };
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
    }
}
