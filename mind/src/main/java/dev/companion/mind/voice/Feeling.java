package dev.companion.mind.voice;

import dev.companion.schemas.Emotion;
import dev.companion.schemas.FeltEmotion;
import java.util.List;
import java.util.Locale;

/** What moved the companion, as far as it changes what it says; each has a slot {@code feel.*}. */
enum Feeling {
    GLAD,
    PROUD,
    CONTENT,
    SORRY,
    LET_DOWN,
    WORRIED,
    CONFIRMED,
    HOPEFUL,
    RELIEVED,
    GRATEFUL,
    ADMIRING,
    FOND,
    AVERSE,
    INDIGNANT,
    HURT,
    DISAPPROVING,
    ENVIOUS,
    GLOATING,
    ASHAMED,
    UNMOVED;

    private static final double NOTICED_FROM = 0.15;

    /**
     * The strongest that is strong enough to show.
     *
     * @param atCompanion whether the turn is aimed at the companion itself; anger about what
     *     happened to the user takes the user's side instead
     */
    static Feeling of(List<FeltEmotion> felt, boolean atCompanion) {
        return felt.stream()
                .filter(f -> f.intensity() >= NOTICED_FROM)
                .findFirst()
                .map(f -> of(f.emotion(), atCompanion))
                .orElse(UNMOVED);
    }

    private static Feeling of(Emotion emotion, boolean atCompanion) {
        return switch (emotion) {
            case JOY, HAPPY_FOR -> GLAD;
            case PRIDE, GRATIFICATION -> atCompanion ? GRATEFUL : PROUD;
            case SATISFACTION -> CONTENT;
            case PITY, DISTRESS -> SORRY;
            case DISAPPOINTMENT -> LET_DOWN;
            case FEAR -> WORRIED;
            case FEARS_CONFIRMED -> CONFIRMED;
            case HOPE -> HOPEFUL;
            case RELIEF -> RELIEVED;
            case GRATITUDE -> GRATEFUL;
            case ADMIRATION -> ADMIRING;
            case LOVE, LIKING -> FOND;
            case DISLIKING -> AVERSE;
            case ANGER, HATE -> atCompanion ? HURT : INDIGNANT;
            case REPROACH -> atCompanion ? HURT : DISAPPROVING;
            case RESENTMENT -> ENVIOUS;
            case GLOATING -> GLOATING;
            case REMORSE, SHAME -> ASHAMED;
        };
    }

    boolean sad() {
        return switch (this) {
            case SORRY, LET_DOWN, WORRIED, CONFIRMED, AVERSE, INDIGNANT -> true;
            default -> false;
        };
    }

    boolean happy() {
        return switch (this) {
            case GLAD, PROUD, CONTENT, HOPEFUL, RELIEVED, ADMIRING, FOND -> true;
            default -> false;
        };
    }

    /** Found fault with something the user did. */
    boolean blames() {
        return this == DISAPPROVING || this == HURT;
    }

    String slot() {
        return "feel." + name().toLowerCase(Locale.ROOT);
    }
}
