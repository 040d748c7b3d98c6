package dev.companion.standalone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A JSON document for people: a name and a value a line, parts of parts indented. */
final class Outline {

    private static final int VALUE_WIDTH = 200;

    private Outline() {}

    static List<String> lines(JsonNode document) {
        var lines = new ArrayList<String>();
        into(lines, "", document);
        return List.copyOf(lines);
    }

    private static void into(List<String> lines, String indent, JsonNode node) {
        for (var field : node.properties()) {
            var name = indent + Plain.line(field.getKey(), VALUE_WIDTH);
            var value = field.getValue();
            if (value.isObject()) {
                lines.add(name);
                into(lines, indent + "  ", value);
            } else {
                lines.add("%-22s %s".formatted(name, shown(value)).stripTrailing());
            }
        }
    }

    private static String shown(JsonNode value) {
        if (value.isFloatingPointNumber()) {
            return String.format(Locale.ROOT, "%.4f", value.asDouble());
        }
        return Plain.line(value.isValueNode() ? value.asString("") : Form.line(value), VALUE_WIDTH);
    }
}
