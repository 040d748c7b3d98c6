package dev.companion.standalone.cli.history;

import java.time.Instant;
import java.util.Optional;

/** What a line of a history file turned out to be. */
public sealed interface HistoryLine {

    /** Its number in the file, from 1. */
    long number();

    /**
     * Something that was said.
     *
     * @param user who the companion belongs to, whoever spoke
     * @param role {@code user} or {@code companion}
     * @param channel where it was said; absent for a private talk
     */
    record Said(
            long number,
            Instant at,
            String user,
            String text,
            String role,
            Optional<String> channel)
            implements HistoryLine {
        @Override
        public String toString() {
            return "Said[line " + number + "]";
        }
    }

    /** A line that cannot be read, and why. */
    record Broken(long number, String reason) implements HistoryLine {}
}
