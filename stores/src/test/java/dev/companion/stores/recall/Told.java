package dev.companion.stores.recall;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.DocumentEvent;
import dev.companion.schemas.DocumentEvent.ChunkStored;
import dev.companion.schemas.KnowledgeEvent.FactLearned;
import dev.companion.schemas.KnowledgeEvent.SemanticCreated;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.MemoryEvent.EmbeddingComputed;
import dev.companion.schemas.MemoryEvent.EpisodeStored;
import dev.companion.schemas.MemoryEvent.ImportanceScored;
import dev.companion.schemas.MemoryType;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Speaker;
import dev.companion.schemas.Vectors;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What many companions were told, each the same under the same ids and with the same vectors, but
 * for a mark in each text: whose it is and how private. Whatever else goes wrong, a mark in the
 * wrong place is a leak.
 */
final class Told {

    static final int COMPANIONS = 24;
    static final String MODEL = "test-model";
    static final Instant START = Instant.parse("2026-04-20T10:00:00Z");

    /** Number of the one whose documents are for everyone. */
    static final int EVERYONE = COMPANIONS;

    static final UUID TALK = id("talk");

    private static final List<String> LINES =
            List.of(
                    "my sister Ana lives in Lisbon",
                    "Nova, do you remember the roses by the lake?",
                    "I am afraid of the doctor and tell nobody",
                    "companion:* OR audience:* AND (roses)");

    private Told() {}

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static UUID companion(int number) {
        return number == EVERYONE ? DocumentEvent.SHARED : id("companion " + number);
    }

    /** A word that only this companion was told, in such a place. */
    static String mark(int companion, Place place) {
        return "zq" + companion + "x" + place.name().toLowerCase(Locale.ROOT);
    }

    static String text(int companion, Place place, int line) {
        return LINES.get(line % LINES.size()) + " " + mark(companion, place);
    }

    /** One of a few directions that everybody's memories have. */
    static float[] vector(int number) {
        var vector = new float[8];
        vector[number % 8] = 1;
        vector[(number + 1) % 8] = (float) (number % 3) / 2;
        return vector;
    }

    /** All of it, of everybody. */
    static List<Recorded<MemoryEvent>> everything() {
        return IntStream.rangeClosed(0, EVERYONE)
                .boxed()
                .flatMap(number ->
                        List.of(Place.values()).stream()
                                .flatMap(place -> to(number, place).stream()))
                .toList();
    }

    /** What one was told in a place; documents belong to channels. */
    static List<Recorded<MemoryEvent>> to(int number, Place place) {
        var facts = new ArrayList<Recorded<MemoryEvent>>();
        for (int line = 0; line < 2; line++) {
            remember(facts, number, place, line, said(number, place, line));
        }
        remember(facts, number, place, 4, learned(number, place));
        remember(facts, number, place, 5, gist(number, place));
        if (place == Place.CHANNEL) {
            var text = text(number, place, 6);
            var passage = new ChunkStored(START, id("document"), 0, "roses.txt", text);
            remember(facts, number, place, 6, passage);
        }
        return facts;
    }

    private static EpisodeStored said(int number, Place place, int line) {
        return new EpisodeStored(
                START.plusSeconds(line),
                id("source " + line),
                line % 2 == 0 ? Speaker.USER : Speaker.COMPANION,
                place,
                TALK,
                line,
                "joy",
                Optional.empty(),
                text(number, place, line));
    }

    private static FactLearned learned(int number, Place place) {
        return new FactLearned(
                START,
                place,
                List.of(id("source 0")),
                1,
                "test",
                "user",
                "has",
                "a sister",
                "holds",
                text(number, place, 4));
    }

    private static SemanticCreated gist(int number, Place place) {
        return new SemanticCreated(
                START,
                MemoryType.EMOTIONAL,
                place,
                List.of(id("source 0")),
                1,
                "test",
                false,
                "fear",
                text(number, place, 5));
    }

    private static void remember(
            List<Recorded<MemoryEvent>> facts,
            int number,
            Place place,
            int line,
            MemoryEvent event) {
        var memory = memory(place, line);
        facts.add(Recorded.root(memory, "test", companion(number), event));
        var score = new ImportanceScored(START, memory, line / 10.0, "test", false);
        facts.add(Recorded.root(id("score " + memory), "test", companion(number), score));
        var encoded = Vectors.encode(vector(line));
        var vector = new EmbeddingComputed(START, memory, MODEL, 8, encoded);
        facts.add(Recorded.root(id("vector " + memory), "test", companion(number), vector));
    }

    /** The same for everybody. */
    static UUID memory(Place place, int line) {
        return id("memory " + line + " of " + place);
    }
}
