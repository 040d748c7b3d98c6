package dev.companion.standalone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The parts of an event worth a line: words before numbers, ids left out. */
final class KeyFacts {

    private static final int MOST = 6;
    private static final int TEXT_LENGTH = 60;
    private static final Set<String> UNTOLD = Set.of("at", "text", "vector", "snapshot");
    private static final List<String> PAD = List.of("pleasure", "arousal", "dominance");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}");

    private KeyFacts() {}

    static String of(JsonNode data) {
        var facts = new ArrayList<String>();
        if (data.path("text").isString()) {
            facts.add("“" + Plain.line(data.path("text").asString(), TEXT_LENGTH) + "”");
        }
        for (var field : data.properties()) {
            if (!UNTOLD.contains(field.getKey())) {
                facts.addAll(told(field.getKey(), field.getValue()));
            }
        }
        // Of a whole state, where the mood arrived is what a line has room for.
        var state = data.path("snapshot");
        facts.addAll(told("after", state.path("mood")));
        facts.addAll(told("emotion", state.path("emotion")));
        return facts.stream().limit(MOST).collect(Collectors.joining("  "));
    }

    /** Nothing, or {@code name=value}. */
    private static List<String> told(String name, JsonNode value) {
        var text =
                switch (value.getNodeType()) {
                    case STRING ->
                            ID.matcher(value.asString()).matches()
                                    ? ""
                                    : Plain.line(LogName.brief(value.asString()), TEXT_LENGTH / 2);
                    case NUMBER -> number(value);
                    case BOOLEAN -> value.asBoolean() ? "yes" : "";
                    case OBJECT -> object(value);
                    case ARRAY -> value.isEmpty() ? "" : String.valueOf(value.size());
                    case NULL, MISSING, BINARY, POJO -> "";
                };
        return text.isEmpty() ? List.of() : List.of(Plain.line(name, TEXT_LENGTH) + "=" + text);
    }

    private static String number(JsonNode value) {
        return value.isIntegralNumber()
                ? value.asString()
                : String.format(Locale.ROOT, "%.2f", value.asDouble());
    }

    /** A mood as three numbers; of other things only how many parts they have. */
    private static String object(JsonNode value) {
        if (PAD.stream().allMatch(value::has)) {
            return PAD.stream()
                    .map(name -> String.format(Locale.ROOT, "%+.2f", value.path(name).asDouble()))
                    .collect(Collectors.joining(",", "(", ")"));
        }
        return value.isEmpty() ? "" : "{%d}".formatted(value.size());
    }
}
