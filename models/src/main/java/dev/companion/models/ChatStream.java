package dev.companion.models;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * An answer that comes as server-sent events, a piece in each. It is whole when the endpoint says
 * so, by a reason for its end or by {@code [DONE]}; a stream that just ends was cut. Used by one
 * thread.
 */
final class ChatStream extends EventSourceListener {

    private static final String DONE = "[DONE]";

    private final SpokenText spoken;
    private final boolean offered;
    private final Map<Integer, PartialCall> calls = new TreeMap<>();
    private JsonNode usage = ChatJson.nothing();
    private boolean whole;
    private @Nullable String unusable;
    private @Nullable IOException broken;

    /** A call of a tool of which more may come. */
    private static final class PartialCall {
        private String id = "";
        private final StringBuilder name = new StringBuilder();
        private final StringBuilder arguments = new StringBuilder();
    }

    private ChatStream(Prompt prompt, AnswerListener listener) {
        this.spoken = new SpokenText(listener);
        this.offered = !prompt.tools().isEmpty();
    }

    /**
     * Reads to the end, on this thread.
     *
     * @param most bytes, of the whole stream
     * @throws IOException when there is no time left, or the connection broke
     */
    static Attempt<ChatAnswer> read(
            Response response, Prompt prompt, AnswerListener listener, long most)
            throws IOException {
        var body = response.body();
        var limited = Okio.buffer(new Limited(body.source(), most));
        var stream = new ChatStream(prompt, listener);
        EventSources.processResponse(
                response.newBuilder()
                        .body(ResponseBody.create(limited, body.contentType(), -1))
                        .build(),
                stream);
        return stream.outcome();
    }

    @Override
    public void onEvent(
            EventSource source, @Nullable String id, @Nullable String type, String data) {
        if (data.strip().equals(DONE)) {
            whole = true;
            return;
        }
        try {
            take(ChatJson.read(data));
        } catch (JacksonException _) {
            unusable = "sent an event that is not JSON";
        }
        if (unusable != null) {
            source.cancel();
        }
    }

    @Override
    public void onFailure(
            EventSource source, @Nullable Throwable cause, @Nullable Response response) {
        switch (cause) {
            case IOException io -> broken = io;
            case RuntimeException bug -> throw bug;
            case null, default -> unusable = "sent no stream of events";
        }
    }

    private void take(JsonNode event) {
        if (event.has("error")) {
            unusable = "broke off with an error of its own";
            return;
        }
        if (event.path("usage").isObject()) {
            usage = event.path("usage");
        }
        var choice = event.path("choices").path(0);
        var delta = choice.path("delta");
        spoken.addThought(ChatJson.thought(delta));
        spoken.add(delta.path("content").asString(""));
        for (var part : delta.path("tool_calls")) {
            take(part, calls.size());
        }
        whole |= choice.path("finish_reason").isString();
    }

    private void take(JsonNode part, int next) {
        int index = part.path("index").asInt(next);
        if (calls.size() > ToolCall.MOST_IN_AN_ANSWER) {
            unusable = "called for tools without end";
            return;
        }
        var call = calls.computeIfAbsent(index, _ -> new PartialCall());
        call.id = part.path("id").asString(call.id);
        call.name.append(part.path("function").path("name").asString(""));
        call.arguments.append(ChatJson.arguments(part));
    }

    private Attempt<ChatAnswer> outcome() throws IOException {
        if (unusable != null) {
            return Attempt.Failed.of(Failure.UNUSABLE, unusable);
        }
        if (broken != null && !whole) {
            throw broken;
        }
        if (!whole) {
            return Attempt.Failed.of(Failure.UNUSABLE, "stopped in the middle of its answer");
        }
        spoken.end();
        var wanted =
                calls.entrySet().stream()
                        .map(entry -> {
                            var call = entry.getValue();
                            return new ToolCall(
                                    call.id.isEmpty() ? "call-" + entry.getKey() : call.id,
                                    call.name.toString(),
                                    call.arguments.toString());
                        })
                        .toList();
        return ChatAnswer.of(spoken, wanted, offered, ChatJson.usage(usage));
    }

    /** Ends with an exception where a stream is longer than any answer. */
    private static final class Limited extends ForwardingSource {
        private long left;

        Limited(Source source, long most) {
            super(source);
            this.left = most;
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long read = super.read(sink, byteCount);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new Endpoint.TooLong();
            }
            return read;
        }
    }
}
