package dev.companion.mind.guard;

import dev.companion.schemas.ConversationEvent.Verdict;
import dev.companion.schemas.SecurityEvent.Threat;
import java.util.Optional;

/**
 * What the screen made of one line.
 *
 * @param threat what was tried; present exactly when the verdict is a threat
 * @param confidence 0…1 in the verdict
 */
public record Screening(Verdict verdict, Optional<Threat> threat, double confidence) {

    public Screening {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be within 0..1, was " + confidence);
        }
        if (threat.isPresent() != (verdict == Verdict.THREAT)) {
            throw new IllegalArgumentException(verdict + " cannot go with threat " + threat);
        }
    }

    static Screening clear(double confidence) {
        return new Screening(Verdict.CLEAR, Optional.empty(), confidence);
    }

    static Screening crisis(double confidence) {
        return new Screening(Verdict.CRISIS, Optional.empty(), confidence);
    }

    static Screening threat(Threat kind, double confidence) {
        return new Screening(Verdict.THREAT, Optional.of(kind), confidence);
    }
}
