package dev.companion.standalone.e2e;

import dev.companion.standalone.e2e.PromisedCall.Field;
import dev.companion.standalone.e2e.PromisedCall.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Every way to call a path wrongly. */
final class BadCalls {

    static final String SQL = "'; drop table users; --";
    static final String HTML = "<img src=x onerror=alert(1)>";
    static final String NOBODY = "conform-nobody";
    private static final String HUGE = "y".repeat(5_000);
    private static final String SOMEBODY = "conform-bad";

    private BadCalls() {}

    /**
     * A call and what must become of it.
     *
     * @param what is wrong with it
     * @param status empty where it may as well make sense
     */
    record Bad(String what, String url, Map<String, Object> body, OptionalInt status) {}

    static List<Bad> of(PromisedCall call, String memory) {
        var bad = new ArrayList<Bad>();
        if (call.path().contains("{user_id}")) {
            var unknown = call.welcomesNewcomers() ? OptionalInt.empty() : OptionalInt.of(404);
            // Some of these are born where newcomers are welcome; elsewhere nobody knows them.
            var whom = call.welcomesNewcomers() ? "" : " unknown";
            for (var user : List.of(NOBODY, SQL, HTML, HUGE.substring(0, 2_000))) {
                var url = call.url(user + whom, memory, call.goodParams());
                bad.add(new Bad("user " + brief(user), url, call.goodBody(), unknown));
            }
        }
        if (call.path().contains("{memory_id}")) {
            for (var id : List.of(SQL, HTML, "ffffffff", HUGE.substring(0, 2_000))) {
                var url = call.url(SOMEBODY, id, call.goodParams());
                bad.add(new Bad("memory " + brief(id), url, Map.of(), OptionalInt.empty()));
            }
        }
        params(call, memory, bad);
        body(call, memory, bad);
        return bad;
    }

    private static void params(PromisedCall call, String memory, List<Bad> bad) {
        for (var field : call.params()) {
            if (field.required()) {
                var less = new LinkedHashMap<>(call.goodParams());
                less.remove(field.name());
                var url = call.url(user(call), memory, less);
                bad.add(new Bad("no " + field.name(), url, call.goodBody(), OptionalInt.of(400)));
            }
            for (var value : wrong(field.kind())) {
                var other = new LinkedHashMap<>(call.goodParams());
                other.put(field.name(), value);
                var url = call.url(user(call), memory, other);
                bad.add(new Bad(said(field, value), url, call.goodBody(), status(field)));
            }
        }
    }

    private static void body(PromisedCall call, String memory, List<Bad> bad) {
        var url = call.url(user(call), memory, call.goodParams());
        for (var field : call.body()) {
            if (field.required()) {
                var less = new LinkedHashMap<>(call.goodBody());
                less.remove(field.name());
                bad.add(new Bad("no " + field.name(), url, less, OptionalInt.of(400)));
            }
            var values = new ArrayList<Object>(wrong(field.kind()));
            values.add(Map.of("a", 1));
            for (var value : values) {
                var other = new LinkedHashMap<>(call.goodBody());
                other.put(field.name(), value);
                var status = value instanceof Map<?, ?> ? OptionalInt.of(400) : status(field);
                bad.add(new Bad(said(field, value), url, other, status));
            }
        }
    }

    private static List<Object> wrong(Kind kind) {
        return switch (kind) {
            case INT -> List.of("many", -1, "99999999999999999999", SQL, HTML);
            case NUMBER -> List.of("many", -5, SQL, HTML);
            case BOOL -> List.of("perhaps", SQL, HTML);
            case CHOICE -> List.of("nonsense", SQL, HTML);
            case TEXT -> List.of("", SQL, HTML, HUGE);
            case LIST -> List.of("many", List.of(), List.of(Map.of("a", 1)));
        };
    }

    /** What may be any text may be one that looks like something else. */
    private static OptionalInt status(Field field) {
        return field.kind() == Kind.TEXT ? OptionalInt.empty() : OptionalInt.of(400);
    }

    /** Reset and the like are tried on somebody whom nothing else is about. */
    private static String user(PromisedCall call) {
        return call.method().equals("GET") ? PromisedPaths.USER : SOMEBODY;
    }

    private static String said(Field field, Object value) {
        return field.name() + " " + brief(String.valueOf(value));
    }

    private static String brief(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
