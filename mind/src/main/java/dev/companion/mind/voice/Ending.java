package dev.companion.mind.voice;

import java.util.List;
import java.util.stream.Stream;

/** The last guard: never blank, never too long, never word for word what was said before. */
final class Ending {

    private Ending() {}

    /**
     * The draft's text, or that with fillers put before it until it is none of the companion's last
     * lines. There are more pairs of fillers than lines that {@link Said} holds, so one is always
     * free.
     */
    static String of(Draft draft, Talk talk) {
        var text = Clean.text(draft.text(), Utterance.MAX_LENGTH - 80);
        var fillers = fillers();
        return Stream.concat(Stream.of(""), pairs(fillers))
                .map(filler -> tidy(filler + text))
                .filter(candidate -> !talk.said().verbatim(candidate))
                .findFirst()
                .orElse(text);
    }

    private static Stream<String> pairs(List<String> fillers) {
        return Stream.concat(
                fillers.stream().map(filler -> filler + " "),
                fillers.stream().flatMap(a -> fillers.stream().map(b -> a + " " + b + " ")));
    }

    private static List<String> fillers() {
        return Phrasebook.SLOTS.getOrDefault("filler", List.of()).stream()
                .map(Variant::text)
                .toList();
    }

    private static String tidy(String text) {
        return Clean.clip(text.strip(), Utterance.MAX_LENGTH);
    }
}
