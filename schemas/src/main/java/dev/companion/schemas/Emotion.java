package dev.companion.schemas;

/**
 * The emotion types of Ortony, Clore and Collins (1988) as ALMA uses them (Gebhard, AAMAS 2005,
 * table 2).
 */
public enum Emotion {
    ADMIRATION,
    ANGER,
    DISLIKING,
    DISAPPOINTMENT,
    DISTRESS,
    FEAR,
    FEARS_CONFIRMED,
    GLOATING,
    GRATIFICATION,
    GRATITUDE,
    HAPPY_FOR,
    HATE,
    HOPE,
    JOY,
    LIKING,
    LOVE,
    PITY,
    PRIDE,
    RELIEF,
    REMORSE,
    REPROACH,
    RESENTMENT,
    SATISFACTION,
    SHAME
}
