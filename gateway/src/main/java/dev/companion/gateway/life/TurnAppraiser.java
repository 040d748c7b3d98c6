package dev.companion.gateway.life;

import dev.companion.schemas.Appraisal;
import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.EventType;
import dev.companion.schemas.Recorded;
import dev.companion.topics.Topic;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads turns anew, from their own words.
 *
 * @param reading what a turn means; empty when that cannot be said now
 */
record TurnAppraiser(CompanionLog log, Function<Recorded<TurnClosed>, Optional<Appraisal>> reading)
        implements Appraiser {

    @Override
    public Readings read(UUID companion, Set<UUID> turns) {
        var found = new HashMap<UUID, Appraisal>();
        log.read(
                Topic.CONVERSATION,
                companion,
                type -> type == EventType.TURN_CLOSED,
                fact -> {
                    if (turns.contains(fact.id())
                            && !found.containsKey(fact.id())
                            && fact.event() instanceof TurnClosed turn) {
                        reading.apply(new Recorded<>(fact.envelope(), turn))
                                .ifPresent(variables -> found.put(fact.id(), variables));
                    }
                });
        return new Readings(found, "its turn cannot be read");
    }
}
