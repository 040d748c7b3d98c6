package dev.companion.gateway.documents;

import dev.companion.mind.document.Passages;
import java.time.Duration;

/** What a document may be and cost. */
final class Limits {

    /** As many as the most passages have, and a few more. */
    static final int MOST_CHARACTERS = Passages.MOST * 1_000;

    static final int LONGEST_NAME = 200;

    /** A PDF of 20 MB with text on every page takes some ten seconds. */
    static final Duration READING = Duration.ofSeconds(60);

    /** What is unpacked must fit in here, with all that reading it takes. */
    static final int READING_MEGABYTES = 256;

    /** Files that are read side by side; others wait for their turn. */
    static final int READING_AT_ONCE = 2;

    private Limits() {}
}
