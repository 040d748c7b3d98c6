package dev.companion.topics.erasure;

import dev.companion.schemas.ErasureEvent;
import dev.companion.schemas.ErasureEvent.ErasureAcknowledged;
import dev.companion.schemas.ErasureEvent.ErasureCompleted;
import dev.companion.schemas.ErasureEvent.ErasureRequested;
import dev.companion.schemas.ErasureEvent.Processor;
import dev.companion.schemas.Recorded;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How far it has come to forget someone.
 *
 * @param request what it began with; its id is the receipt's
 * @param acknowledged what each processor let go of
 * @param completed when all was done
 */
public record Erasure(
        Recorded<ErasureRequested> request,
        Map<Processor, ErasureAcknowledged> acknowledged,
        Optional<Instant> completed) {

    public Erasure {
        var sorted = new EnumMap<Processor, ErasureAcknowledged>(Processor.class);
        sorted.putAll(acknowledged);
        acknowledged = Collections.unmodifiableMap(sorted);
    }

    static Erasure begun(Recorded<ErasureRequested> request) {
        return new Erasure(request, Map.of(), Optional.empty());
    }

    public UUID id() {
        return request.id();
    }

    /** Those that have not acknowledged yet. */
    public List<Processor> missing() {
        return Arrays.stream(Processor.values())
                .filter(processor -> !acknowledged.containsKey(processor))
                .toList();
    }

    /** Of several records of one fact the first counts. */
    Erasure apply(ErasureEvent event) {
        return switch (event) {
            case ErasureRequested _ -> this;
            case ErasureAcknowledged ack -> {
                var more = new EnumMap<Processor, ErasureAcknowledged>(Processor.class);
                more.putAll(acknowledged);
                more.putIfAbsent(ack.processor(), ack);
                yield new Erasure(request, more, completed);
            }
            case ErasureCompleted(var at) ->
                    new Erasure(request, acknowledged, completed.or(() -> Optional.of(at)));
        };
    }
}
