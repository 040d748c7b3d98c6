package dev.companion.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.companion.mind.guard.Screen;
import dev.companion.mind.guard.Screening;
import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.ConversationEvent.Verdict;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The screen, as sure as the settings ask it to be. A line is looked over when it comes, and again
 * when its turn is answered; what was found is kept that long.
 */
final class Guard {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 10_000;

    private final double threatConfidence;
    private final Cache<Line, Screening> found =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST_KEPT).build();

    /** Of a message, which may be edited meanwhile. */
    private record Line(UUID message, String text) {}

    /**
     * @param threatConfidence how sure the screen must be to speak of a threat, 0…1
     */
    Guard(double threatConfidence) {
        this.threatConfidence = threatConfidence;
    }

    Screening screen(UUID message, String line) {
        return found.get(new Line(message, line), _ -> screened(line));
    }

    /** The gravest finding among a turn's lines. */
    Screening screen(TurnClosed turn) {
        return IntStream.range(0, turn.lines().size())
                .mapToObj(i -> screen(turn.messages().get(i), turn.lines().get(i)))
                .max(Comparator.comparing(Screening::verdict))
                .orElseThrow();
    }

    private Screening screened(String line) {
        var found = Screen.screen(line);
        return found.verdict() == Verdict.THREAT && found.confidence() < threatConfidence
                ? new Screening(Verdict.CLEAR, Optional.empty(), 1 - found.confidence())
                : found;
    }
}
