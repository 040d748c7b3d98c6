package dev.companion.mind.guard;

import dev.companion.schemas.Pad;
import dev.companion.schemas.SecurityEvent.Threat;

/**
 * What an attack does to the mood: it is unpleasant and rousing, the more certain the more; a
 * crossed boundary hurts most. Sizes are ours, near those of one strong message.
 */
public final class Penalty {

    private Penalty() {}

    /**
     * The change: pleasure down, arousal up, each by at most a quarter.
     *
     * @param confidence 0…1 that it was one
     */
    public static Pad of(Threat threat, double confidence) {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be within 0..1, was " + confidence);
        }
        var certain =
                switch (threat) {
                    case ROLE_PLAY_ATTACK -> new Pad(-0.10, 0.10, 0);
                    case PROMPT_EXTRACTION -> new Pad(-0.10, 0.08, 0);
                    case INSTRUCTION_INJECTION, HIDDEN_INSTRUCTIONS -> new Pad(-0.15, 0.12, 0.02);
                    case BOUNDARY_VIOLATION -> new Pad(-0.22, 0.20, 0.05);
                };
        return certain.times(confidence);
    }
}
