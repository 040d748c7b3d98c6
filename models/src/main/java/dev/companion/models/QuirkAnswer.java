package dev.companion.models;

import dev.companion.schemas.QuirkKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a model's answer to the question for habits: a JSON array of at most a few objects. */
public final class QuirkAnswer {

    private static final int LONGEST_DESCRIPTION = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private QuirkAnswer() {}

    /**
     * The habits it names; empty when it is not the array that was asked for. A code fence around
     * it is forgiven, for small models put one there whatever they are told.
     */
    public static Optional<List<Habit>> parse(String answer) {
        try {
            var array = JSON.readTree(unfenced(answer));
            if (!array.isArray()) {
                return Optional.empty();
            }
            var habits = new ArrayList<Habit>();
            for (var element : array) {
                var habit = habit(element);
                if (habit.isEmpty()) {
                    return Optional.empty();
                }
                habits.add(habit.get());
            }
            return Optional.of(List.copyOf(habits));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static Optional<Habit> habit(JsonNode element) {
        var kind = kind(element.path("kind").asString(""));
        var description = element.path("description").asString("").strip();
        var strength = element.path("strength");
        boolean fits =
                kind.isPresent()
                        && !description.isEmpty()
                        && description.length() <= LONGEST_DESCRIPTION
                        && strength.isNumber()
                        && strength.doubleValue() >= 0
                        && strength.doubleValue() <= 1;
        return fits
                ? Optional.of(new Habit(kind.get(), description, strength.doubleValue()))
                : Optional.empty();
    }

    private static Optional<QuirkKind> kind(String name) {
        for (var kind : QuirkKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static String unfenced(String answer) {
        var text = answer.strip();
        if (text.startsWith("```") && text.endsWith("```") && text.indexOf('\n') > 0) {
            return text.substring(text.indexOf('\n'), text.length() - 3);
        }
        return text;
    }

    /**
     * One habit.
     *
     * @param strength 0 (hardly shows) to 1 (shows in every reply)
     */
    public record Habit(QuirkKind kind, String description, double strength) {}
}
