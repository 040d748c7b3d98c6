package dev.companion.stores.cache;

import dev.companion.mind.standing.Offence;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The attacks of a day (UTC) that count, by companion. Any thread may call it; it does not fail.
 */
public interface OffenceBook {

    /**
     * Notes an attack, once however often it is noted.
     *
     * @param logged the attacks that are in the log, of that day and of others; asked for where
     *     nothing is known of the day yet
     * @return those of its day, itself with them
     */
    Set<Offence> note(UUID companion, Offence offence, Supplier<Collection<Offence>> logged);

    /** Drops what is known of a companion; false when some may be left in Redis. */
    boolean forget(UUID companion);
}
