package dev.companion.standalone.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The lines of {@code companion.yaml}: one {@code key: value} each, keys as they are written
 * everywhere else, such as {@code chat.model}. Values are taken as text, just as they stand.
 */
record SettingsFile(Map<String, Line> lines, List<Problem> problems) {

    static final SettingsFile EMPTY = new SettingsFile(Map.of(), List.of());
    private static final long MAX_BYTES = 1 << 20;

    record Line(String value, Origin.File origin) {
        @Override
        public String toString() {
            return "Line[***, " + origin.where() + "]";
        }
    }

    static SettingsFile read(Path path) {
        var name = path.getFileName().toString();
        var lines = new LinkedHashMap<String, Line>();
        var problems = new ArrayList<Problem>();
        try {
            if (Files.size(path) > MAX_BYTES) {
                problems.add(unreadable(name, 1, "more than a MiB"));
            } else {
                try (var parser = YAMLMapper.shared().createParser(Files.readString(path))) {
                    new Reading(name, lines, problems).all(parser);
                }
            }
        } catch (JacksonException broken) {
            // The parser's own words quote the line, and the line may hold a secret.
            var at = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            problems.add(unreadable(name, Math.max(1, at), "what is not YAML"));
        } catch (IOException unreadable) {
            problems.add(unreadable(name, 1, "a file that cannot be read as UTF-8 text"));
        }
        return new SettingsFile(lines, problems);
    }

    private static Problem unreadable(String name, int line, String found) {
        return new Problem(name, found, "one key: value a line", new Origin.File(name, line));
    }

    private record Reading(String name, Map<String, Line> lines, List<Problem> problems) {

        void all(JsonParser parser) {
            var first = parser.nextToken();
            if (first == null) {
                return;
            }
            if (first != JsonToken.START_OBJECT) {
                problems.add(unreadable(name, 1, "something else"));
                return;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                one(parser, parser.currentName());
            }
        }

        private void one(JsonParser parser, String key) {
            var origin = new Origin.File(name, parser.currentTokenLocation().getLineNr());
            var token = parser.nextToken();
            if (token.isStructStart()) {
                parser.skipChildren();
                problems.add(nested(key, origin));
            } else if (!SettingsTable.has(key)) {
                problems.add(unknown(key, origin));
            } else if (token == JsonToken.VALUE_NULL || parser.getString().isBlank()) {
                problems.add(new Problem(key, "nothing", "a value, or no such line", origin));
            } else if (lines.put(key, new Line(parser.getString().strip(), origin)) != null) {
                problems.add(new Problem(key, "a second line of it", "one", origin));
            }
        }

        private static Problem nested(String key, Origin.File origin) {
            var example =
                    SettingsTable.all().stream()
                            .map(Setting::key)
                            .filter(known -> known.startsWith(key + "."))
                            .findFirst()
                            .orElse("chat.model");
            return new Problem(
                    key, "lines below it", "whole keys such as %s: …".formatted(example), origin);
        }

        private static Problem unknown(String key, Origin.File origin) {
            var hint =
                    Nearest.to(key, SettingsTable.all().stream().map(Setting::key).toList())
                            .map(near -> "a setting; did you mean " + near + "?")
                            .orElse("a setting; ./companion settings lists them");
            return new Problem(key, "an unknown key", hint, origin);
        }
    }
}
