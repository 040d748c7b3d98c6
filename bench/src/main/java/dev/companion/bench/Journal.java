package dev.companion.bench;

import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.topics.KafkaSettings;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A log of which only the personality journal is looked at. */
public interface Journal extends AutoCloseable {

    KafkaSettings kafka();

    /** Starts the live fold, which takes in what the journal holds. */
    void startFold();

    /** How many facts the live fold has taken in. */
    long folded();

    /** Folds everything anew, as the verification of a running system does. */
    Verified verify();

    /** Folds one companion anew, as time travel in a running system does. */
    Optional<PersonalitySnapshot> at(UUID companion, Instant moment);

    @Override
    void close();

    /**
     * What a verification found.
     *
     * @param seconds that reading and folding took
     */
    record Verified(long events, long companions, int mismatches, double seconds) {}
}
