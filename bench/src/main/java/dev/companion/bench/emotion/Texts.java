package dev.companion.bench.emotion;

import dev.companion.bench.BenchFailed;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of a JSON object a line. A line that cannot be read ends the run, named by its number. */
public final class Texts {

    private static final int MOST_LINES = 1_000_000;

    private Texts() {}

    /** What is wrong with a line, to be told with its number. */
    public static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1;

        public Broken(String reason) {
            super(reason, null, false, false);
        }
    }

    /** Every line that is not empty, in order. */
    public static <T> List<T> read(Path file, Function<JsonNode, T> line) {
        var found = new ArrayList<T>();
        long number = 0;
        try (var reader = Files.newBufferedReader(file)) {
            for (var raw = reader.readLine(); raw != null; raw = reader.readLine()) {
                number++;
                if (number > MOST_LINES) {
                    throw new Broken("a file may have " + MOST_LINES + " lines at most");
                }
                if (!raw.isBlank()) {
                    found.add(line.apply(object(raw)));
                }
            }
        } catch (Broken | MalformedInputException e) {
            var reason = e instanceof Broken ? e.getMessage() : "not UTF-8 from here on";
            throw new BenchFailed("%s line %d: %s".formatted(file, Math.max(1, number), reason), e);
        } catch (IOException e) {
            throw new BenchFailed("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
        return found;
    }

    /** A field that must be a string. */
    public static String string(JsonNode line, String field) {
        var value = line.get(field);
        if (value == null || !value.isString()) {
            throw new Broken("expected a string \"" + field + "\"");
        }
        return value.asString();
    }

    /** A field that must be a number from 1 to 5. */
    static double rating(JsonNode line, String field) {
        var value = line.get(field);
        if (value == null
                || !value.isNumber()
                || !(value.asDouble() >= 1 && value.asDouble() <= 5)) {
            throw new Broken("expected a rating \"" + field + "\" from 1 to 5");
        }
        return value.asDouble();
    }

    private static JsonNode object(String raw) {
        try {
            var node = JsonMapper.shared().readTree(raw);
            if (!node.isObject()) {
                throw new Broken("expected a JSON object");
            }
            return node;
        } catch (JacksonException _) {
            throw new Broken("this is not JSON");
        }
    }
}
