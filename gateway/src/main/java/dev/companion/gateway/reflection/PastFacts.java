package dev.companion.gateway.reflection;

import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.LogReader;
import dev.companion.topics.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** All that the log says of someone's reflections, each fact once, in its order. */
final class PastFacts {

    private final KafkaSettings kafka;
    private final EventCodec codec;

    PastFacts(KafkaSettings kafka, EventCodec codec) {
        this.kafka = kafka;
        this.codec = codec;
    }

    /** By companion; one without any is missing. */
    Map<UUID, List<Recorded<ReflectionEvent>>> of(Collection<UUID> companions) {
        var keys = companions.stream().map(UUID::toString).collect(Collectors.toSet());
        var found = new LinkedHashMap<UUID, List<Recorded<ReflectionEvent>>>();
        if (keys.isEmpty()) {
            return found;
        }
        var seen = new HashSet<UUID>();
        try (var reader = new LogReader(kafka)) {
            var all = reader.partitions(Topic.REFLECTION.fullName());
            var concerned =
                    keys.stream()
                            .map(key -> all.get(LogReader.partitionOf(key, all.size())))
                            .distinct()
                            .toList();
            reader.read(
                    reader.beginning(concerned),
                    record -> {
                        if (keys.contains(String.valueOf(record.key()))
                                && codec.decode(record) instanceof Decoded.Fact(var fact)
                                && fact.event() instanceof ReflectionEvent event
                                && seen.add(fact.id())) {
                            found.computeIfAbsent(fact.companion(), _ -> new ArrayList<>())
                                    .add(new Recorded<>(fact.envelope(), event));
                        }
                    });
        }
        return found;
    }
}
