package dev.companion.emotion;

import dev.companion.mind.affect.OfflineAppraiser;
import dev.companion.models.LanguageModel;
import dev.companion.schemas.ErasureEvent.ErasureRequested;
import dev.companion.schemas.ModelCallEvent.ModelCalled;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.schemas.Recorded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.PersonalityTable;
import dev.companion.topics.RecordedCalls;
import dev.companion.topics.Topic;
import dev.companion.topics.lanes.LaneConsumer;
import dev.companion.topics.lanes.LaneHandler.NotNow;
import dev.companion.topics.lanes.LaneSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process: one lane consumer that appraises, one Kafka Streams fold. */
public final class EmotionAppraiser implements AutoCloseable {

    /** The name in consumer groups, dead-letter topics and the source of its facts. */
    public static final String MODULE = "emotion-appraiser";

    private static final Logger LOG = LoggerFactory.getLogger(EmotionAppraiser.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    private final Appraisals turns;
    private final Ending ending;
    private final LaneConsumer appraisals;
    private final KafkaStreams fold;
    private final FoldWatch watch = new FoldWatch();

    /** Appraises by words alone. */
    public EmotionAppraiser(
            EmotionAppraiserConfig config,
            EventLog log,
            EventCodec codec,
            PersonalityTable personalities) {
        this(
                config,
                log,
                codec,
                personalities,
                Optional.empty(),
                Optional.empty(),
                InstantSource.system());
    }

    /**
     * Asks a model about each turn that was not imported.
     *
     * @param vectors absent: the lexicon reads alone
     * @param model absent: it appraises offline
     */
    public EmotionAppraiser(
            EmotionAppraiserConfig config,
            EventLog log,
            EventCodec codec,
            PersonalityTable personalities,
            Optional<TurnVectors> vectors,
            Optional<LanguageModel> model,
            InstantSource clock) {
        var recorded = new RecordedCalls(config.kafka(), codec);
        var reader =
                new TurnReader(
                        model.map(connected -> new ModelAppraiser(connected, clock)),
                        vectors,
                        (companion, slot, since) -> find(recorded, companion, slot, since),
                        call -> log.appendAndWait(List.of(call)),
                        clock);
        this.turns =
                new Appraisals(
                        log, reader, (id, patience) -> personality(personalities, id, patience));
        this.appraisals =
                new LaneConsumer(
                        config.kafka(),
                        new LaneSettings(MODULE, Topic.CONVERSATION, Optional.empty()),
                        turns,
                        codec,
                        log);
        this.ending = new Ending(fact -> log.appendAndWait(List.of(fact)), personalities::find);
        this.fold = new KafkaStreams(FoldTopology.topology(), FoldStreams.properties(config));
        fold.setUncaughtExceptionHandler(failure -> {
            watch.failed(failure, System.nanoTime());
            LOG.error("the fold failed, its thread is replaced", failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
    }

    public void start() {
        fold.start();
        appraisals.start();
    }

    /**
     * Ends a companion's life in the journal, and returns when no state of it is left.
     *
     * @return how many there were, by name
     * @throws NotNow while the fold has not come to it
     */
    public Map<String, Long> letGo(Recorded<ErasureRequested> request) {
        turns.forget(request.companion());
        return ending.of(request);
    }

    /** Whether the fold has its partitions and has caught its cache up with the journal. */
    public boolean ready() {
        return fold.state() == KafkaStreams.State.RUNNING;
    }

    /** Why nothing is appraised; empty while it is. */
    public Optional<String> trouble() {
        return appraisals.trouble();
    }

    /** Why no mood is folded; empty while it is. */
    public Optional<String> foldTrouble() {
        return watch.trouble(fold.state(), System.nanoTime());
    }

    @Override
    public void close() {
        appraisals.close();
        fold.close(STOP_PATIENCE);
    }

    /** The name that appraisals are recorded under while this model answers, or none is asked. */
    public static String appraiser(Optional<LanguageModel> model, TurnVectors vectors) {
        return model.map(connected -> ModelAppraiser.name(connected.name()))
                .orElse(vectors.fits() ? OfflineAppraiser.JOINED : OfflineAppraiser.VERSION);
    }

    /** A log that cannot be read may not be taken for one without the answer. */
    private static Optional<ModelCalled> find(
            RecordedCalls recorded, UUID companion, UUID slot, Instant since) {
        try {
            return recorded.find(companion, slot, since);
        } catch (KafkaException e) {
            throw new NotNow("the model calls cannot be read for now", e);
        }
    }

    private static PersonalitySnapshot personality(
            PersonalityTable table, UUID companion, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        var found = table.find(companion);
        while (found.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(2_000_000);
            found = table.find(companion);
        }
        return found.orElseThrow(() -> new NotNow("the companion is not born yet"));
    }
}
