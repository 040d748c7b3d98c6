package dev.companion.gateway.life;

import dev.companion.schemas.Appraisal;
import dev.companion.schemas.EventType;
import dev.companion.schemas.ModelCallEvent.ModelCalled;
import dev.companion.topics.Topic;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a model said of turns when it was asked, whether or not it was listened to then.
 *
 * @param reading what a model's answer means; empty when it says no appraisal
 */
record RecordedAppraiser(CompanionLog log, Function<String, Optional<Appraisal>> reading)
        implements Appraiser {

    private static final String PURPOSE = "appraisal";

    @Override
    public Readings read(UUID companion, Set<UUID> turns) {
        var found = new HashMap<UUID, Appraisal>();
        log.read(
                Topic.MODEL_CALLS,
                companion,
                type -> type == EventType.MODEL_CALLED,
                fact -> {
                    var turn = fact.envelope().causationId().filter(turns::contains);
                    if (turn.isPresent()
                            && fact.event() instanceof ModelCalled call
                            && call.purpose().equals(PURPOSE)) {
                        reading.apply(call.answer())
                                .ifPresent(variables -> found.putIfAbsent(turn.get(), variables));
                    }
                });
        return new Readings(found, "no model's appraisal of its turn is recorded");
    }
}
