package dev.companion.memory;

import dev.companion.models.Embedder;
import dev.companion.models.LanguageModel;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.stores.cache.ScoreCache;
import dev.companion.stores.cache.VectorCache;
import dev.companion.stores.index.Candidate;
import dev.companion.stores.index.MemoryIndex;
import dev.companion.stores.index.Query;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.keys.KeysUnavailable;
import dev.companion.stores.postgres.Conflicts;
import dev.companion.stores.postgres.Memories;
import dev.companion.stores.postgres.PastReflections;
import dev.companion.topics.CompanionLog;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.QuirkIds;
import dev.companion.topics.RecordedCalls;
import dev.companion.topics.Topic;
import dev.companion.topics.WindowReader;
import dev.companion.topics.lanes.LaneConsumer;
import dev.companion.topics.lanes.LaneHandler.NotNow;
import dev.companion.topics.lanes.LaneSettings;
import dev.companion.topics.projection.ProjectionContainer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The process: a lane consumer that makes memories, the projection that indexes them, and a lane
 * consumer that looks back.
 */
public final class MemoryConsolidator implements AutoCloseable {

    /** The name in consumer groups, dead-letter topics and the source of its facts. */
    public static final String MODULE = "memory-consolidator";

    private static final Duration APPRAISAL_PATIENCE = Duration.ofMinutes(2);

    private final LaneConsumer episodes;
    private final LaneConsumer embeddings;
    private final LaneConsumer learning;
    private final LaneConsumer reflections;
    private final CompanionLog reader;
    private final ProjectionContainer indexing;
    private final List<Consumer<UUID>> forgetting;

    /**
     * @param model looks for quirks; absent: they are counted
     * @param scoring scores what was remembered; absent: its words alone do
     */
    public MemoryConsolidator(
            KafkaSettings kafka,
            EventLog log,
            EventCodec codec,
            MemoryIndex index,
            Embedder embedder,
            VectorCache vectors,
            ScoreCache scores,
            Optional<LanguageModel> model,
            Optional<LanguageModel> scoring,
            PastReflections past,
            Memories memories,
            Conflicts conflicts,
            Function<UUID, Optional<PersonalitySnapshot>> personalities,
            CompanionKeys keys,
            InstantSource clock) {
        var cached = new CachedVectors(embedder, vectors);
        this.episodes =
                new LaneConsumer(
                        kafka,
                        new LaneSettings(MODULE, Topic.CONVERSATION, Optional.empty()),
                        new Episodes(log, new Remembering(cached, scoring.isPresent())),
                        codec,
                        log);
        this.embeddings =
                new LaneConsumer(
                        kafka,
                        new LaneSettings(MODULE, Topic.MEMORY, Optional.empty())
                                .forPurpose("embeddings"),
                        new Embeddings(log, cached),
                        codec,
                        log);
        this.reader = new CompanionLog(kafka);
        var rows = new RowsRead(past, reader);
        var facts = new KnownFacts(memories, conflicts, past, reader, codec);
        var nights = new KnownReflections(past, reader, codec);
        this.forgetting = List.of(facts::forget, nights::forget);
        this.learning =
                new LaneConsumer(
                        kafka,
                        new LaneSettings(MODULE, Topic.MEMORY, Optional.empty())
                                .forPurpose("learning"),
                        new Learning(log, facts, new Derived(memories, conflicts, rows)),
                        codec,
                        log);
        var recorded = new RecordedCalls(kafka, codec);
        var calls = CallRecord.in(log, recorded);
        var search = new QuirkSearch(model, cached, recorded, log, clock);
        var consolidating =
                new Consolidating(
                        log,
                        new WindowMemories(reader, codec, embedder.model()),
                        new Pool(
                                query -> found(index, query),
                                new IndexRead(index, reader)::upTo,
                                embedder.model()),
                        memories,
                        rows,
                        new Disagreements(personalities, conflicts),
                        model.map(connected -> new Abstracts(connected, calls, clock)),
                        scoring.map(connected ->
                                new Rescoring(new ScoringModel(connected, clock), scores, calls)));
        this.reflections =
                new LaneConsumer(
                        kafka,
                        new LaneSettings(MODULE, Topic.REFLECTION, Optional.empty())
                                .forPurpose("nights"),
                        new Reflections(
                                log,
                                new NightJournal(reader, codec),
                                new WindowReader(reader, codec),
                                nights,
                                search,
                                consolidating,
                                companion -> ids(keys, companion),
                                APPRAISAL_PATIENCE),
                        codec,
                        log);
        this.indexing =
                new ProjectionContainer(
                        kafka,
                        MODULE,
                        "index",
                        List.of(Topic.MEMORY),
                        new IndexProjection(index),
                        codec,
                        log);
    }

    public void start() {
        indexing.start();
        episodes.start();
        embeddings.start();
        learning.start();
        reflections.start();
    }

    /** Lets go of what is at hand of a companion. */
    public void letGo(UUID companion) {
        forgetting.forEach(forget -> forget.accept(companion));
    }

    /** Why no memories are made, or nobody looks back; empty while that goes well. */
    public Optional<String> trouble() {
        return episodes.trouble()
                .or(embeddings::trouble)
                .or(learning::trouble)
                .or(reflections::trouble);
    }

    private static List<Candidate> found(MemoryIndex index, Query query) {
        try {
            return index.search(query);
        } catch (UncheckedIOException e) {
            throw new NotNow("the memory index is away", e);
        }
    }

    private static Optional<QuirkIds> ids(CompanionKeys keys, UUID companion) {
        try {
            return keys.find(companion).map(key -> new QuirkIds(key.ids()));
        } catch (KeysUnavailable e) {
            throw new NotNow("the companion's key cannot be looked up for now", e);
        }
    }

    @Override
    public void close() {
        reflections.close();
        learning.close();
        embeddings.close();
        episodes.close();
        indexing.close();
        reader.close();
    }
}
