package dev.companion.mind.standing;

import dev.companion.schemas.ConversationEvent.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Someone in danger is answered, whatever they did before: what they write, and what they write on
 * in answer to being asked whether they are safe. Meanwhile nothing is counted against them.
 */
public final class Care {

    /** How long someone is cared for after the last sign of danger. The length is ours. */
    public static final Duration LENGTH = Duration.ofHours(3);

    private Care() {}

    /**
     * Whether a message comes from someone who needs care now.
     *
     * @param lastSign when they last seemed to be in danger
     */
    public static boolean needed(Verdict verdict, Optional<Instant> lastSign, Instant at) {
        return verdict == Verdict.CRISIS
                || lastSign.filter(sign -> !sign.isAfter(at) && at.isBefore(sign.plus(LENGTH)))
                        .isPresent();
    }
}
