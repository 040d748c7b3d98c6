package dev.companion.embedded.provider;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How a {@link FakeProvider} answers one request. */
public sealed interface Reply {

    /** It says this; a word at a time to who asked for a stream. */
    record Words(String text) implements Reply {}

    /** It wants tools used. */
    record Calls(List<Call> calls) implements Reply {
        public Calls {
            calls = List.copyOf(calls);
        }
    }

    /**
     * One use of a tool.
     *
     * @param arguments should be JSON, and is sent as it is
     */
    record Call(String id, String tool, String arguments) {}

    /** It refuses, and repeats the key and the prompt in its body, as careless providers do. */
    record Status(int code, Map<String, String> headers) implements Reply {
        public Status {
            headers = Map.copyOf(headers);
        }
    }

    /** Anything at all. */
    record Body(String contentType, String body) implements Reply {}

    /** It breaks the connection after so many words. */
    record CutAfter(int words, String text) implements Reply {}

    /** It takes its time. */
    record Slow(Duration pause, Reply reply) implements Reply {}

    static Reply words(String text) {
        return new Words(text);
    }

    /** Nothing, in good form. */
    static Reply empty() {
        return new Words("");
    }

    static Reply call(String tool, String arguments) {
        return new Calls(List.of(new Call("call-1", tool, arguments)));
    }

    static Reply status(int code) {
        return new Status(code, Map.of());
    }

    /** Too many requests. */
    static Reply tooMany(Duration retryAfter) {
        return new Status(429, Map.of("Retry-After", String.valueOf(retryAfter.toMillis() / 1e3)));
    }

    /** The page of some proxy. */
    static Reply html() {
        return new Body("text/html", "<html><body>Bad gateway</body></html>");
    }
}
