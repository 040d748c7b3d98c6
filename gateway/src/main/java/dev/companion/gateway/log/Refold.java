package dev.companion.gateway.log;

import dev.companion.mind.personality.PersonalityState;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.Recorded;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The states that the journal's records add up to, as far as they were taken in. */
final class Refold {

    /** Nothing in the journal is personal, so no key is needed. */
    private final EventCodec codec = new EventCodec(_ -> Optional.empty());

    private final Map<UUID, PersonalityState> states = new HashMap<>();
    private long taken;

    /** Folds a record in, unless what it says happened after a moment. */
    void take(ConsumerRecord<String, byte[]> record, Instant until) {
        taken++;
        if (codec.decode(record) instanceof Decoded.Fact(var fact)
                && fact.event() instanceof PersonalityEvent event
                && !event.at().isAfter(until)) {
            try {
                states.put(
                        fact.companion(),
                        states.getOrDefault(fact.companion(), PersonalityState.UNBORN)
                                .apply(new Recorded<>(fact.envelope(), event)));
            } catch (IllegalArgumentException _) {
                // The live fold puts what it refuses aside and goes on, so this one does.
            }
        }
    }

    Optional<PersonalityState> find(UUID companion) {
        return Optional.ofNullable(states.get(companion));
    }

    Map<UUID, PersonalityState> states() {
        return Collections.unmodifiableMap(states);
    }

    /** How many records were taken in, those that fold nothing included. */
    long taken() {
        return taken;
    }
}
