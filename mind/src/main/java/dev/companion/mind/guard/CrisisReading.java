package dev.companion.mind.guard;

/** What a line tells of danger. */
public sealed interface CrisisReading {

    /** Nothing. */
    record Calm() implements CrisisReading {}

    /** Something grave that is over. */
    record Mentioned(CrisisMention mention, CrisisLanguage language) implements CrisisReading {}

    /**
     * Somebody may be in danger.
     *
     * @param confidence 0…1
     */
    record Danger(Crisis crisis, double confidence) implements CrisisReading {}
}
