package dev.companion.gateway.access;

import static dev.companion.gateway.access.Level.ADMIN;
import static dev.companion.gateway.access.Level.NAMED;
import static dev.companion.gateway.access.Level.PUBLIC;
import static dev.companion.gateway.access.Level.USER;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every path and who may ask for it; the first row that fits counts. Paths are matched as those of
 * the controllers are, so that none is one thing here and another there.
 */
public final class PathTable {

    private static final String ANY = "*";

    private static final List<Row> ROWS =
            List.of(
                    files("/"),
                    files("/index.html"),
                    files("/favicon.ico"),
                    files("/console/**"),
                    row("GET", "/openapi", PUBLIC),
                    row("GET", "/openapi.json", PUBLIC),
                    row("GET", "/openapi.yaml", PUBLIC),
                    row("GET", "/openapi/**", PUBLIC),
                    row("GET", "/health", PUBLIC),
                    dear("POST", "/chat/message", USER),
                    row("GET", "/chat/message/{messageId}", USER),
                    dear("POST", "/chat/session/{userId}/end", USER),
                    row("GET", "/chat/session/{userId}", USER),
                    row("GET", "/chat/stream/{userId}", USER),
                    dear("POST", "/chat/proactive/{userId}", USER),
                    row("GET", "/blocks", USER),
                    row("GET", "/blocks/export", USER),
                    row("GET", "/blocks/{label}/history", USER),
                    row("PUT", "/blocks/{label}", USER),
                    row("POST", "/blocks/{label}/append", USER),
                    row("POST", "/blocks/{label}/replace", USER),
                    row("GET", "/reminders", USER),
                    row("GET", "/memory/list/{userId}", USER),
                    row("GET", "/memory/episodic/{userId}", USER),
                    row("GET", "/memory/semantic/{userId}", USER),
                    row("GET", "/memory/show/{memoryId}", USER),
                    dear("POST", "/memory/search", USER),
                    row("POST", "/memory/correct/{memoryId}", USER),
                    row("POST", "/memory/pin/{memoryId}", USER),
                    row("DELETE", "/memory/memory/{memoryId}", USER),
                    row("POST", "/memory/cleanup/{userId}", USER),
                    row("GET", "/memory/conflicts/{userId}", USER),
                    row("POST", "/memory/conflicts/{userId}/{id}/settle", USER),
                    dear("POST", "/memory/consolidate/{userId}", USER),
                    dearToCaller("/embed"),
                    dearToCaller("/embed_query"),
                    row("GET", "/personality/current/{userId}", USER),
                    row("GET", "/personality/history/{userId}", USER),
                    row("GET", "/personality/quirks/{userId}", USER),
                    row("GET", "/personality/needs/{userId}", USER),
                    row("POST", "/personality/update/{userId}", USER),
                    dear("POST", "/personality/initialize/{userId}", USER),
                    dear("POST", "/personality/evolve/{userId}", USER),
                    row("GET", "/personality/at", NAMED),
                    row("GET", "/personality/history", USER),
                    row("GET", "/personality/why", USER),
                    row("GET", "/personality/inner", USER),
                    dear("POST", "/personality/what-if", USER),
                    row("GET", "/users/{userId}/profile", USER),
                    row("PUT", "/users/{userId}/profile", USER),
                    row("POST", "/privacy/forget", USER),
                    dear("GET", "/privacy/export", USER),
                    // Its id cannot be guessed, and whoever it was has no key any more.
                    row("GET", "/privacy/receipts/{receiptId}", PUBLIC),
                    row("GET", "/documents", NAMED),
                    dear("POST", "/documents", NAMED),
                    row("DELETE", "/documents/{documentId}", NAMED),
                    row("GET", "/trace/{messageId}", USER),
                    // Without a user in its body it is for everybody's days, and asks for more.
                    dear("POST", "/reflections", USER),
                    row("GET", "/topics/{topic}/records", NAMED),
                    row(ANY, "/topics/**", ADMIN),
                    row(ANY, "/replay/**", ADMIN),
                    row(ANY, "/imports/**", ADMIN),
                    row(ANY, "/metrics/**", ADMIN),
                    row(ANY, "/health/**", ADMIN),
                    row(ANY, "/admin/**", ADMIN));

    /** Of what there is not. */
    static final Row NOWHERE = row(ANY, "/", PUBLIC);

    private PathTable() {}

    /** Whose limit counts what is dear. */
    public enum Cost {
        NOTHING,
        /** The user's whom it is about. */
        OF_USER,
        /** That of whoever asks. */
        OF_CALLER
    }

    /**
     * A row of the table.
     *
     * @param method {@code *} for any
     * @param cost on whose account it is, where it costs enough to be limited
     * @param file whether it is a file of the console, which a browser may keep
     */
    public record Row(String method, PathPattern path, Level level, Cost cost, boolean file) {

        /** Its method and path, as the table has them. */
        public String name() {
            return method + " " + path.getPatternString();
        }

        private boolean takes(String asked) {
            return method.equals(ANY) || method.equals(asked.equals("HEAD") ? "GET" : asked);
        }
    }

    public static List<Row> rows() {
        return ROWS;
    }

    /** The row of a request; empty for a path that there is not. */
    static Optional<Row> of(HttpServletRequest request) {
        var path =
                ServletRequestPathUtils.hasParsedRequestPath(request)
                        ? ServletRequestPathUtils.getParsedRequestPath(request)
                        : RequestPath.parse(request.getRequestURI(), request.getContextPath());
        return of(request.getMethod(), path.pathWithinApplication());
    }

    /**
     * The row of a path. One that has no row for this method has that of another, so that what is
     * said of the method is said by whoever serves the path.
     */
    public static Optional<Row> of(String method, PathContainer path) {
        var fitting = ROWS.stream().filter(row -> row.path().matches(path)).toList();
        return fitting.stream()
                .filter(row -> row.takes(method))
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }

    private static Row row(String method, String path, Level level) {
        return new Row(method, pattern(path), level, Cost.NOTHING, false);
    }

    private static Row dear(String method, String path, Level level) {
        return new Row(method, pattern(path), level, Cost.OF_USER, false);
    }

    /** It is about nobody. */
    private static Row dearToCaller(String path) {
        return new Row("POST", pattern(path), USER, Cost.OF_CALLER, false);
    }

    private static Row files(String path) {
        return new Row("GET", pattern(path), PUBLIC, Cost.NOTHING, true);
    }

    private static PathPattern pattern(String path) {
        return PathPatternParser.defaultInstance.parse(path);
    }
}
