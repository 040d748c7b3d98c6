package dev.companion.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a schema may not do to records that are in the log already: lose a field, change a type or
 * where a field travels, ask for a field that they do not have, lose a word of a fixed list.
 */
final class SchemaCompatibility {

    private static final List<String> FIXED = List.of("type", "format", JsonSchemas.PERSONAL);

    private final List<String> problems = new ArrayList<>();

    private SchemaCompatibility() {}

    /** Empty when every record that the old schema describes can still be read. */
    static List<String> problems(JsonNode before, JsonNode now) {
        var comparison = new SchemaCompatibility();
        comparison.compare("", before, now);
        return List.copyOf(comparison.problems);
    }

    private void compare(String path, JsonNode before, JsonNode now) {
        for (var keyword : FIXED) {
            if (!before.path(keyword).equals(now.path(keyword))) {
                problems.add(
                        "%s: %s was %s and is %s"
                                .formatted(path, keyword, before.get(keyword), now.get(keyword)));
            }
        }
        texts(before.path("enum"))
                .filter(word -> texts(now.path("enum")).noneMatch(word::equals))
                .forEach(word -> problems.add(path + ": " + word + " is gone"));
        texts(now.path("required"))
                .filter(name -> texts(before.path("required")).noneMatch(name::equals))
                .forEach(name -> problems.add(path + "/" + name + ": is newly required"));
        for (var field : before.path("properties").properties()) {
            var name = path + "/" + field.getKey();
            var same = now.path("properties").get(field.getKey());
            if (same == null) {
                problems.add(name + ": is gone");
            } else {
                compare(name, field.getValue(), same);
            }
        }
        for (var inner : List.of("items", "additionalProperties", "propertyNames")) {
            if (before.has(inner)) {
                compare(path + "/" + inner, before.get(inner), now.path(inner));
            }
        }
    }

    private static Stream<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString);
    }
}
