package dev.companion.standalone.e2e;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A path as clients know it, how it is called, and what they expect back.
 *
 * @param path with {@code {user_id}} and {@code {memory_id}} where there is one
 * @param params of the query
 * @param body none where it is empty
 * @param shape {@code name:type}; a name with dots goes into objects, {@code []} is each of a list,
 *     a type with a question mark may be absent
 */
record PromisedCall(
        String method, String path, List<Field> params, List<Field> body, List<String> shape) {

    /** Paths at which somebody new is welcome. */
    private static final Set<String> BIRTHS =
            Set.of("/personality/initialize/{user_id}", "/chat/message");

    /** What a value is. */
    enum Kind {
        INT,
        NUMBER,
        BOOL,
        CHOICE,
        TEXT,
        LIST
    }

    /**
     * A parameter or a field.
     *
     * @param good what is well to send
     */
    record Field(String name, Object good, Kind kind, boolean required) {}

    static Field must(String name, Object good, Kind kind) {
        return new Field(name, good, kind, true);
    }

    static Field may(String name, Object good, Kind kind) {
        return new Field(name, good, kind, false);
    }

    static PromisedCall get(String path, List<Field> params, String... shape) {
        return new PromisedCall("GET", path, params, List.of(), List.of(shape));
    }

    static PromisedCall post(String path, List<Field> params, List<Field> body, String... shape) {
        return new PromisedCall("POST", path, params, body, List.of(shape));
    }

    /** What the path table of the seed calls it. */
    String name() {
        return method + " " + path;
    }

    boolean welcomesNewcomers() {
        return BIRTHS.contains(path);
    }

    Map<String, Object> goodParams() {
        return good(params);
    }

    Map<String, Object> goodBody() {
        return good(body);
    }

    /** The path and query with these values in place. */
    String url(String user, String memory, Map<String, Object> values) {
        var place =
                path.replace("{user_id}", segment(user)).replace("{memory_id}", segment(memory));
        var query =
                values.entrySet().stream()
                        .map(e -> e.getKey() + "=" + Web.escaped(String.valueOf(e.getValue())))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? place : place + "?" + query;
    }

    private static String segment(String text) {
        return Web.escaped(text).replace("+", "%20");
    }

    private static Map<String, Object> good(List<Field> fields) {
        var good = new LinkedHashMap<String, Object>();
        fields.forEach(field -> good.put(field.name(), field.good()));
        return good;
    }

    @Override
    public String toString() {
        return name();
    }
}
