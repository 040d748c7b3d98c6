package dev.companion.gateway.reflection;

import dev.companion.mind.personality.PersonalityState;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.schemas.Recorded;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.LogReader;
import dev.companion.topics.Topic;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Personalities just before and just after facts of the journal, by folding it anew. */
final class Around {

    private final KafkaSettings kafka;
    private final EventCodec codec = new EventCodec(_ -> Optional.empty());

    Around(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    /** By the fact's id; one that is not in the journal is missing. One pass, whoever asks. */
    Map<UUID, Change> facts(Map<UUID, Set<UUID>> byCompanion) {
        var states = new HashMap<UUID, PersonalityState>();
        var changes = new HashMap<UUID, Change>();
        if (byCompanion.isEmpty()) {
            return changes;
        }
        var companions =
                byCompanion.keySet().stream().collect(Collectors.toMap(UUID::toString, id -> id));
        try (var reader = new LogReader(kafka)) {
            var all = reader.partitions(Topic.PERSONALITY.fullName());
            var concerned =
                    companions.keySet().stream()
                            .map(key -> all.get(LogReader.partitionOf(key, all.size())))
                            .distinct()
                            .toList();
            reader.read(
                    reader.beginning(concerned),
                    record -> {
                        var companion = companions.get(String.valueOf(record.key()));
                        if (companion != null
                                && codec.decode(record) instanceof Decoded.Fact(var fact)
                                && fact.event() instanceof PersonalityEvent event) {
                            fold(
                                    states,
                                    changes,
                                    new Recorded<>(fact.envelope(), event),
                                    byCompanion.getOrDefault(companion, Set.of()));
                        }
                    });
        }
        return changes;
    }

    private static void fold(
            Map<UUID, PersonalityState> states,
            Map<UUID, Change> changes,
            Recorded<PersonalityEvent> fact,
            Set<UUID> wanted) {
        var before = states.getOrDefault(fact.companion(), PersonalityState.UNBORN);
        try {
            var after = before.apply(fact);
            states.put(fact.companion(), after);
            if (wanted.contains(fact.id())) {
                var at = fact.event().at();
                changes.putIfAbsent(fact.id(), new Change(before.snapshot(at), after.snapshot(at)));
            }
        } catch (IllegalArgumentException _) {
            // The live fold puts what it refuses aside and goes on, so this does.
        }
    }

    /** One fact's effect, both at its moment. */
    record Change(PersonalitySnapshot before, PersonalitySnapshot after) {}
}
