package dev.companion.mind.affect;

/** What a term of the lexicon tells an appraisal; the resource file's header explains each. */
enum Kind {
    FEELING,
    EVENT,
    QUALITY,
    ACT,
    THING,
    BOND,
    THANKS,
    INSULT,
    HOPE,
    DREAD,
    WONDER,
    EFFORT,
    FUTURE,
    NEGATOR,
    AMPLIFIER,
    DIMINISHER,
    BUT,
    /** A phrase whose words do not mean what they say alone. */
    IDIOM;

    /** Whether it stands for something good or bad, rather than steering what others mean. */
    boolean valenced() {
        return switch (this) {
            case FEELING, EVENT, QUALITY, ACT, THING, BOND, THANKS, INSULT, HOPE, DREAD -> true;
            case WONDER, EFFORT, FUTURE, NEGATOR, AMPLIFIER, DIMINISHER, BUT, IDIOM -> false;
        };
    }
}
