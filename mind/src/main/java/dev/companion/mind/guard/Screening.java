package dev.companion.mind.guard;

import dev.companion.schemas.ConversationEvent.Verdict;
import dev.companion.schemas.SecurityEvent.Threat;
import java.util.Comparator;
import java.util.Optional;

/**
 * What the screen made of one line.
 *
 * @param threat what was tried; present exactly when the verdict is a threat
 * @param crisis who is in danger of what; present only when the verdict is a crisis
 * @param confidence 0…1 in the verdict
 */
public record Screening(
        Verdict verdict, Optional<Threat> threat, Optional<Crisis> crisis, double confidence) {

    /** The graver comes later: by verdict, then by how soon help must be there. */
    public static final Comparator<Screening> GRAVITY =
            Comparator.comparing(Screening::verdict)
                    .thenComparing(screening ->
                            screening.crisis().map(Crisis::kind).orElse(CrisisKind.SOMEONE_ELSE));

    public Screening {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be within 0..1, was " + confidence);
        }
        if (threat.isPresent() != (verdict == Verdict.THREAT)) {
            throw new IllegalArgumentException(verdict + " cannot go with threat " + threat);
        }
        if (crisis.isPresent() && verdict != Verdict.CRISIS) {
            throw new IllegalArgumentException(verdict + " cannot go with " + crisis);
        }
    }

    /** Of a line that tells of no danger, or not of which. */
    public Screening(Verdict verdict, Optional<Threat> threat, double confidence) {
        this(verdict, threat, Optional.empty(), confidence);
    }

    /** 0…1 that it is an attack; none where someone is in danger. */
    public double suspicion() {
        return switch (verdict) {
            case THREAT -> confidence;
            case CLEAR -> 1 - confidence;
            case CRISIS -> 0;
        };
    }

    /** As it stands when only a suspicion of so much is an attack. */
    public Screening from(double threshold) {
        return verdict == Verdict.THREAT && confidence < threshold
                ? new Screening(Verdict.CLEAR, Optional.empty(), 1 - confidence)
                : this;
    }

    static Screening clear(double confidence) {
        return new Screening(Verdict.CLEAR, Optional.empty(), confidence);
    }

    static Screening crisis(CrisisReading.Danger danger) {
        return new Screening(
                Verdict.CRISIS,
                Optional.empty(),
                Optional.of(danger.crisis()),
                danger.confidence());
    }

    static Screening threat(Threat kind, double confidence) {
        return new Screening(Verdict.THREAT, Optional.of(kind), confidence);
    }
}
