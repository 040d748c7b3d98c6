package dev.companion.models;

import java.io.IOException;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** The chat completions of an OpenAI-compatible {@link Endpoint}. */
final class ChatEndpoint implements AutoCloseable {

    private static final int MAX_ANSWER_BYTES = 1 << 20;

    /** Every piece comes in an envelope of some two hundred bytes. */
    private static final int MAX_STREAM_BYTES = 8 * MAX_ANSWER_BYTES;

    private static final String EVENTS = "text/event-stream";
    private static final MediaType JSON = MediaType.get("application/json");

    private final Endpoint endpoint;
    private final HttpUrl url;
    private final Secret apiKey;

    ChatEndpoint(ChatSettings settings) {
        this.endpoint = new Endpoint(settings.maxConnections());
        this.url = completions(settings);
        this.apiKey = settings.apiKey();
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
    Attempt<ChatAnswer> ask(String model, Prompt prompt, AnswerListener listener, Duration limit) {
        boolean stream = !listener.equals(AnswerListener.NONE);
        var request =
                new Request.Builder()
                        .url(url)
                        .header("Accept", stream ? EVENTS : "application/json")
                        .post(RequestBody.create(ChatJson.request(model, prompt, stream), JSON));
        if (!apiKey.isEmpty()) {
            request.header("Authorization", "Bearer " + apiKey.value());
        }
        return endpoint.send(request.build(), limit, response -> read(response, prompt, listener));
    }

    /** Some endpoints answer in one piece whatever they are asked for. */
    private static Attempt<ChatAnswer> read(
            Response response, Prompt prompt, AnswerListener listener) throws IOException {
        var type = response.body().contentType();
        return type != null && type.toString().startsWith(EVENTS)
                ? ChatStream.read(response, prompt, listener, MAX_STREAM_BYTES)
                : ChatJson.answer(Endpoint.body(response, MAX_ANSWER_BYTES), prompt, listener);
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
