package dev.companion.conversation;

import dev.companion.mind.voice.Unfinished;
import java.time.Duration;

/**
 * How long a person has to be quiet before what they wrote is taken to be all of it.
 *
 * @param afterALine twice that after a line that breaks off
 * @param longest counted from the first line of a turn
 * @param mostLines so many are a turn at once
 */
record Quiet(Duration afterALine, Duration longest, int mostLines) {

    /** Fewer than one companion's lane holds open, so that a turn never waits for itself. */
    static final int MOST_LINES = 10;

    static Quiet of(Duration afterALine) {
        return new Quiet(afterALine, afterALine.multipliedBy(4), MOST_LINES);
    }

    /** How long to wait after this line, at most what is left. */
    Duration after(String line, Duration since) {
        var quiet = Unfinished.looks(line) ? afterALine.multipliedBy(2) : afterALine;
        var left = longest.minus(since);
        return quiet.compareTo(left) < 0 ? quiet : left.isNegative() ? Duration.ZERO : left;
    }
}
