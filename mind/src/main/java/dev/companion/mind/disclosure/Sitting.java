package dev.companion.mind.disclosure;

import dev.companion.schemas.Speaker;
import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of talk without a long silence, folded line by line.
 *
 * @param began its first line
 * @param last its latest line
 * @param disclosed when it was last said in it that the companion is an AI; its beginning, if never
 */
public record Sitting(Instant began, Instant last, Instant disclosed) {

    /** A silence of this length ends a sitting. */
    public static final Duration SILENCE = Duration.ofMinutes(30);

    /** Nothing was said yet. */
    public static final Sitting NONE = new Sitting(Instant.EPOCH, Instant.EPOCH, Instant.EPOCH);

    /** After a line of either side; lines come in their order. */
    public Sitting after(Speaker speaker, String text, Instant at) {
        var here = at.isAfter(last.plus(SILENCE)) ? new Sitting(at, at, at) : at(at);
        return speaker == Speaker.COMPANION && Disclosure.says(text)
                ? new Sitting(here.began, here.last, at)
                : here;
    }

    /** Whether it is time to say it again: so much talk has passed since. */
    boolean isDue(Instant now, Duration every) {
        return !now.isAfter(last.plus(SILENCE)) && !now.isBefore(disclosed.plus(every));
    }

    private Sitting at(Instant at) {
        return new Sitting(began, at, disclosed);
    }
}
