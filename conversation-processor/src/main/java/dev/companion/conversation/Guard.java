package dev.companion.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.companion.mind.guard.DataScreen;
import dev.companion.mind.guard.Screen;
import dev.companion.mind.guard.ScreenModel;
import dev.companion.mind.guard.Screening;
import dev.companion.mind.voice.Memory;
import dev.companion.models.Embedder;
import dev.companion.models.Embedding;
import dev.companion.schemas.ConversationEvent.Verdict;
import dev.companion.schemas.Speaker;
import dev.companion.stores.cache.VectorCache;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The screen, as sure as the settings ask it to be. A line's vector is shared with recall; with
 * another embedder than the screen was fitted on, or none that answers, the words alone decide.
 * What was found of a line lately is found of it again, so that a message and its turn are judged
 * alike.
 */
final class Guard {

    private final double threatConfidence;
    private final Embedder embedder;
    private final VectorCache vectors;
    private final Optional<SecondOpinion> second;
    private final Cache<Line, Screening> lately =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofHours(1)).build();

    private record Line(UUID companion, String text) {}

    Guard(
            double threatConfidence,
            Embedder embedder,
            VectorCache vectors,
            Optional<SecondOpinion> second) {
        this.threatConfidence = threatConfidence;
        this.embedder = embedder;
        this.vectors = vectors;
        this.second = second;
    }

    /** Looks a message over, which a model is not asked about: there may be thousands of them. */
    SecondOpinion.Opinion glance(UUID companion, String line) {
        var screening = offline(companion, line).from(threatConfidence);
        return new SecondOpinion.Opinion(screening, Optional.empty());
    }

    /** Looks a message over; a model is asked where the offline screen is not sure. */
    SecondOpinion.Opinion look(UUID companion, String line) {
        var offline = offline(companion, line);
        var found =
                second.map(model -> model.on(companion, line, offline))
                        .orElseGet(() -> new SecondOpinion.Opinion(offline, Optional.empty()));
        var screening = found.screening().from(threatConfidence);
        lately.put(new Line(companion, line), screening);
        return new SecondOpinion.Opinion(screening, found.call());
    }

    /** The gravest finding among a turn's lines, and of danger in all of them together. */
    Screening screen(UUID companion, List<String> lines) {
        var together = Screen.danger(String.join(" ", lines)).stream();
        var each =
                lines.stream()
                        .map(line ->
                                lately.get(
                                        new Line(companion, line),
                                        _ -> offline(companion, line).from(threatConfidence)));
        return Stream.concat(each, together).max(Screening.GRAVITY).orElseThrow();
    }

    /** This line is not held against its writer, who is not well. */
    void pardon(UUID companion, String line) {
        lately.put(new Line(companion, line), new Screening(Verdict.CLEAR, Optional.empty(), 1));
    }

    /** Nothing is known of this companion's lines any more. */
    void forget(UUID companion) {
        lately.asMap().keySet().removeIf(line -> line.companion().equals(companion));
    }

    /** Whether a memory gives orders to whoever reads it; what the companion said never does. */
    static boolean isHostile(Memory memory) {
        return (memory.isPassage() || memory.speaker() == Speaker.USER)
                && DataScreen.carriesInstructions(memory.text());
    }

    private Screening offline(UUID companion, String line) {
        return Screen.screen(line, vector(companion, line));
    }

    private Optional<float[]> vector(UUID companion, String line) {
        if (!embedder.model().equals(ScreenModel.EMBEDDER)) {
            return Optional.empty();
        }
        var cached = vectors.find(companion, embedder.model(), line);
        if (cached.isPresent()) {
            return cached;
        }
        return switch (embedder.embed(List.of(line))) {
            case Embedding.Vectors(var computed) -> {
                vectors.put(companion, embedder.model(), line, computed.getFirst());
                yield Optional.of(computed.getFirst());
            }
            case Embedding.Unavailable _ -> Optional.empty();
        };
    }
}
