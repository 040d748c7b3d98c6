package dev.companion.mind.voice;

import dev.companion.schemas.Emotion;
import dev.companion.schemas.FeltEmotion;
import dev.companion.schemas.MemoryType;
import dev.companion.schemas.Pad;
import dev.companion.schemas.Speaker;
import dev.companion.schemas.Traits;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

/** A scene to vary: an even temper, an even mood, nothing remembered. */
record Scenes(
        Traits traits,
        Pad mood,
        List<FeltEmotion> felt,
        List<Memory> memories,
        List<Line> recent,
        boolean firstMeeting,
        long seed) {

    static final Instant NOW = Instant.parse("2026-05-05T18:00:00Z");
    static final Traits EVEN = new Traits(0.5, 0.5, 0.5, 0.5, 0.5);

    static Scenes even() {
        return new Scenes(EVEN, Pad.ZERO, List.of(), List.of(), List.of(), false, 1);
    }

    Scenes with(Traits traits) {
        return new Scenes(traits, mood, felt, memories, recent, firstMeeting, seed);
    }

    Scenes in(Pad mood) {
        return new Scenes(traits, mood, felt, memories, recent, firstMeeting, seed);
    }

    Scenes feeling(Emotion emotion, double intensity) {
        return new Scenes(
                traits,
                mood,
                List.of(new FeltEmotion(emotion, intensity)),
                memories,
                recent,
                firstMeeting,
                seed);
    }

    /** The user said this so many days ago; earlier calls are earlier the same day. */
    Scenes told(int daysAgo, String text) {
        return remembering(Speaker.USER, daysAgo, text);
    }

    Scenes remembering(Speaker speaker, int daysAgo, String text) {
        var more = new ArrayList<>(memories);
        var id = new UUID(7, memories.size() + 1);
        var at = NOW.minus(Duration.ofDays(daysAgo)).plusSeconds(60L * memories.size());
        more.add(new Memory(id, speaker, text, at, 0.6));
        return new Scenes(traits, mood, felt, more, recent, firstMeeting, seed);
    }

    /** It has come to know this. */
    Scenes knowing(String fact) {
        var more = new ArrayList<>(memories);
        var id = new UUID(9, memories.size() + 1);
        more.add(new Memory(id, MemoryType.FACTUAL, Speaker.USER, fact, NOW, 0.5, ""));
        return new Scenes(traits, mood, felt, more, recent, firstMeeting, seed);
    }

    /** A document has this passage. */
    Scenes reading(String document, String passage) {
        var more = new ArrayList<>(memories);
        var id = new UUID(8, memories.size() + 1);
        more.add(new Memory(id, MemoryType.DOCUMENT, Speaker.USER, passage, NOW, 0.6, document));
        return new Scenes(traits, mood, felt, more, recent, firstMeeting, seed);
    }

    Scenes after(Line... lines) {
        return new Scenes(traits, mood, felt, memories, List.of(lines), firstMeeting, seed);
    }

    Scenes first() {
        return new Scenes(traits, mood, felt, memories, recent, true, seed);
    }

    Scenes seed(long seed) {
        return new Scenes(traits, mood, felt, memories, recent, firstMeeting, seed);
    }

    Scene scene(String... lines) {
        return new Scene(
                "Tom",
                traits,
                mood,
                "content",
                List.of(),
                Set.of(),
                List.of(lines),
                felt,
                memories,
                recent,
                firstMeeting,
                NOW,
                ZoneId.of("Europe/Berlin"),
                seed);
    }

    Utterance reply(String... lines) {
        return Composer.compose(scene(lines));
    }

    String says(String... lines) {
        return reply(lines).text();
    }

    /** The answers of a hundred different seeds. */
    List<String> manySay(String... lines) {
        return LongStream.range(0, 100).mapToObj(s -> seed(s * 7919).says(lines)).toList();
    }
}
