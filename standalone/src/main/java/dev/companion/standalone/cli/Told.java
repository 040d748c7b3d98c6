package dev.companion.standalone.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The parts of a companion's life in words and numbers. */
final class Told {

    /** Above the three numbers of a mood. */
    static final String PAD = "    P     A     D";

    private static final int MOST_EMOTIONS = 3;
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssxxx", Locale.ROOT);

    private Told() {}

    /** Three signed numbers, or as many dashes where there is no such point. */
    static String pad(JsonNode pad) {
        return Stream.of("pleasure", "arousal", "dominance")
                .map(name -> pad.has(name) ? signed(pad.path(name).asDouble(0)) : "    –")
                .collect(Collectors.joining(" "));
    }

    static String signed(double value) {
        var text = String.format(Locale.ROOT, "%+.2f", value);
        return (text.endsWith("0.00") ? " 0.00" : text).replace('-', '−');
    }

    /** {@code HAPPY_FOR} is happy for. */
    static String word(JsonNode label) {
        return Plain.line(label.asString(""), 40).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The strongest first: {@code pity 0.50, hope 0.20}. */
    static String emotions(JsonNode emotions) {
        return emotions.valueStream()
                .sorted(Comparator.comparingDouble(Told::intensity).reversed())
                .limit(MOST_EMOTIONS)
                .map(one ->
                        String.format(
                                Locale.ROOT, "%s %.2f", word(one.path("emotion")), intensity(one)))
                .collect(Collectors.joining(", "));
    }

    /** What was felt most; of an event without an emotion, what it was. */
    static String felt(JsonNode event) {
        return event.path("emotions")
                .valueStream()
                .max(Comparator.comparingDouble(Told::intensity))
                .map(one -> word(one.path("emotion")))
                .filter(word -> !word.isEmpty())
                .orElseGet(() -> type(event));
    }

    /** {@code BaselineDrifted} is baseline drifted. */
    static String type(JsonNode event) {
        return Plain.line(LogName.brief(event.path("type").asString("")), 40)
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    static Instant instant(JsonNode at) {
        try {
            return Instant.parse(at.asString(""));
        } catch (DateTimeException notATime) {
            throw new CommandFailed(
                    "expected a time in the companion's answer, found \"%s\""
                            .formatted(Plain.line(at.asString(""), 60)));
        }
    }

    /** In the zone of this machine, with its offset, so that it can be given back as a flag. */
    static String local(JsonNode at) {
        return LOCAL.format(instant(at).atZone(ZoneId.systemDefault()));
    }

    private static double intensity(JsonNode emotion) {
        return emotion.path("intensity").asDouble(0);
    }
}
