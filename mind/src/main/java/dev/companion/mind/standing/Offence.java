package dev.companion.mind.standing;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;

/**
 * An attack that counts.
 *
 * @param message the one that was an attack; it counts once, however often it is looked at
 * @param at when it was written
 */
public record Offence(UUID message, Instant at) implements Comparable<Offence> {

    private static final Comparator<Offence> ORDER =
            Comparator.comparing(Offence::at).thenComparing(Offence::message);

    /**
     * How many there were up to this one, itself with them. Later ones are not among them, so that
     * it is the same when the message is looked at again.
     *
     * @param after from when on they count, that moment not with it
     */
    public int rankAmong(Collection<Offence> others, Instant after) {
        return 1
                + (int)
                        others.stream()
                                .filter(other -> other.at().isAfter(after))
                                .filter(other -> other.compareTo(this) < 0)
                                .distinct()
                                .count();
    }

    @Override
    public int compareTo(Offence other) {
        return ORDER.compare(this, other);
    }
}
