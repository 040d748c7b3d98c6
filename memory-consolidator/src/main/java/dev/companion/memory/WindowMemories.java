package dev.companion.memory;

import dev.companion.schemas.EventType;
import dev.companion.schemas.KnowledgeEvent.MemoryCorrected;
import dev.companion.schemas.KnowledgeEvent.MemoryDeleted;
import dev.companion.schemas.KnowledgeEvent.SemanticCreated;
import dev.companion.schemas.MemoryEvent.EmbeddingComputed;
import dev.companion.schemas.MemoryEvent.EpisodeStored;
import dev.companion.schemas.MemoryEvent.ImportanceScored;
import dev.companion.schemas.ReflectionEvent.Window;
import dev.companion.schemas.Vectors;
import dev.companion.topics.CompanionLog;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.Topic;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads from the log what was stored of a window's words, as it stands now. */
final class WindowMemories {

    /** More are passed over. */
    static final int MOST = 2_000;

    private static final Set<EventType> TOLD =
            Set.of(
                    EventType.EPISODE_STORED,
                    EventType.IMPORTANCE_SCORED,
                    EventType.EMBEDDING_COMPUTED,
                    EventType.SEMANTIC_CREATED,
                    EventType.MEMORY_CORRECTED,
                    EventType.MEMORY_DELETED);

    private final CompanionLog log;
    private final EventCodec codec;
    private final String model;

    /**
     * @param model the one whose vectors are wanted
     */
    WindowMemories(CompanionLog log, EventCodec codec, String model) {
        this.log = log;
        this.codec = codec;
        this.model = model;
    }

    /**
     * What is remembered of the window.
     *
     * @param until when the window ends
     */
    Stored read(UUID companion, Window window, Instant until) {
        var reading = new Reading(window, until);
        log.since(Topic.MEMORY, companion, window.loggedFrom(), () -> true, reading::take);
        return new Stored(
                List.copyOf(reading.memories.values()),
                reading.goneSources(),
                reading.ended,
                reading.offset);
    }

    /**
     * The episodes of a window in their order.
     *
     * @param gone messages and replies that were forgotten or corrected since
     * @param complete false when the last of them is not stored yet
     * @param offset of the last that was made or that changed in the log; negative without any
     */
    record Stored(List<Stored.Memory> memories, Set<UUID> gone, boolean complete, long offset) {

        /**
         * One of them.
         *
         * @param degraded true when a better scorer should have scored it
         */
        record Memory(
                UUID id,
                EpisodeStored episode,
                OptionalDouble importance,
                boolean degraded,
                Optional<float[]> vector) {}
    }

    private final class Reading {

        private final Window window;
        private final Instant until;
        private final Map<UUID, Stored.Memory> memories = new LinkedHashMap<>();
        private final Map<UUID, UUID> sources = new HashMap<>();
        private final Set<UUID> gone = new HashSet<>();
        private boolean ended;
        private long offset = -1;

        Reading(Window window, Instant until) {
            this.window = window;
            this.until = until;
        }

        void take(ConsumerRecord<String, byte[]> record) {
            if (EventCodec.typeOf(record).filter(TOLD::contains).isPresent()
                    && codec.decode(record) instanceof Decoded.Fact(var fact)) {
                switch (fact.event()) {
                    case EpisodeStored episode -> {
                        if (!ended) {
                            offset = record.offset();
                        }
                        stored(fact.id(), episode);
                    }
                    case SemanticCreated _ -> offset = record.offset();
                    case ImportanceScored score -> scored(score);
                    case EmbeddingComputed vector -> embedded(vector);
                    case MemoryCorrected corrected -> {
                        offset = record.offset();
                        gone(corrected.memory());
                    }
                    case MemoryDeleted deleted -> {
                        offset = record.offset();
                        gone(deleted.memory());
                    }
                    default -> {}
                }
            }
        }

        /** What is gone stays so, should it be stored once more. */
        private void gone(UUID memory) {
            gone.add(memory);
            memories.remove(memory);
        }

        /** The messages and replies whose words are not to be looked at. */
        private Set<UUID> goneSources() {
            return gone.stream()
                    .flatMap(id -> Optional.ofNullable(sources.get(id)).stream())
                    .collect(Collectors.toUnmodifiableSet());
        }

        private void stored(UUID id, EpisodeStored episode) {
            sources.put(id, episode.source());
            if (!gone.contains(id)
                    && !ended
                    && !episode.at().isAfter(until)
                    && memories.size() < MOST) {
                memories.putIfAbsent(
                        id,
                        new Stored.Memory(
                                id, episode, OptionalDouble.empty(), false, Optional.empty()));
            }
            ended = ended || episode.source().equals(window.last());
        }

        private void scored(ImportanceScored score) {
            memories.computeIfPresent(
                    score.memory(),
                    (id, old) ->
                            new Stored.Memory(
                                    id,
                                    old.episode,
                                    OptionalDouble.of(score.importance()),
                                    score.degraded(),
                                    old.vector));
        }

        private void embedded(EmbeddingComputed computed) {
            if (computed.model().equals(model)) {
                memories.computeIfPresent(
                        computed.memory(),
                        (id, old) ->
                                new Stored.Memory(
                                        id,
                                        old.episode,
                                        old.importance,
                                        old.degraded,
                                        Optional.of(Vectors.decode(computed.vector()))));
            }
        }
    }
}
