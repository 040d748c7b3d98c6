package dev.companion.mind.conflict;

/** A side of the companion that a user may speak of. */
public enum Aspect {
    OPENNESS,
    CONSCIENTIOUSNESS,
    EXTRAVERSION,
    AGREEABLENESS,
    NEUROTICISM,
    PLEASURE,
    AROUSAL,
    DOMINANCE,
    /** Something it does when it talks: a quirk, if it is so. */
    HABIT;

    boolean trait() {
        return compareTo(PLEASURE) < 0;
    }
}
