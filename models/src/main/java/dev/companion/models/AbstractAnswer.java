package dev.companion.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a model made of several lines. Only a code fence around it is put aside, because many models
 * cannot leave it off.
 *
 * @param text empty when it found that they come to nothing
 * @param lines the numbers of the lines it drew on, from 1, each once
 */
public record AbstractAnswer(String text, List<Integer> lines) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public AbstractAnswer {
        lines = List.copyOf(lines);
    }

    /**
     * Empty when it is not the object that was asked for.
     *
     * @param shown how many lines the model was shown
     */
    public static Optional<AbstractAnswer> parse(String answer, int shown) {
        try {
            var object = JSON.readTree(unfenced(answer));
            var text = object.path("text");
            if (!object.isObject() || !text.isString()) {
                return Optional.empty();
            }
            return lines(object.path("lines"), shown)
                    .map(lines -> new AbstractAnswer(text.asString().strip(), lines));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static Optional<List<Integer>> lines(JsonNode array, int shown) {
        if (!array.isArray()) {
            return Optional.empty();
        }
        var lines = new ArrayList<Integer>();
        for (var element : array) {
            boolean fits =
                    element.isInt()
                            && element.intValue() >= 1
                            && element.intValue() <= shown
                            && !lines.contains(element.intValue());
            if (!fits) {
                return Optional.empty();
            }
            lines.add(element.intValue());
        }
        return Optional.of(lines);
    }

    private static String unfenced(String answer) {
        var text = answer.strip();
        int begin = text.indexOf('\n');
        boolean fenced = text.startsWith("```") && text.endsWith("```") && begin > 0;
        return fenced ? text.substring(begin, Math.max(begin, text.length() - 3)) : text;
    }
}
