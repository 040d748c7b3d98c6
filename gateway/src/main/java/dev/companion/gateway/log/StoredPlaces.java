package dev.companion.gateway.log;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;

/**
 * How far those have read who keep that in their own store: what the group commits means nothing to
 * them.
 *
 * @param places by group; empty while the store does not say
 */
public record StoredPlaces(Map<String, Supplier<Optional<Map<TopicPartition, Long>>>> places) {

    public StoredPlaces {
        places = Map.copyOf(places);
    }

    Optional<Map<TopicPartition, Long>> of(String group) {
        return Optional.ofNullable(places.get(group)).flatMap(Supplier::get);
    }
}
