package dev.companion.mind.voice;

/** A colour of the voice; the phrase tables name them in lower case. */
enum Tone {
    LIVELY,
    QUIET,
    WARM,
    COOL,
    ANXIOUS,
    CURIOUS,
    PLAIN,
    ORDERLY,
    LOW,
    BRIGHT,
    TENSE,
    QUICK,
    CALM,
    FIRM,
    MEEK
}
