package dev.companion.standalone.system;

import dev.companion.bench.Journal;
import dev.companion.embedded.EmbeddedInfrastructure;
import dev.companion.embedded.EmbeddedSettings;
import dev.companion.emotion.EmotionAppraiser;
import dev.companion.emotion.EmotionAppraiserConfig;
import dev.companion.gateway.log.Cluster;
import dev.companion.gateway.log.Replay;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.topics.Catalogue;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.PersonalityTable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** The brokers, and of all processes only the fold. */
final class BenchJournal implements Journal {

    private final Shutdown started;
    private final KafkaSettings kafka;
    private final Path folder;
    private final EventCodec codec = new EventCodec(_ -> Optional.empty());
    private final PersonalityTable table;

    private BenchJournal(Shutdown started, KafkaSettings kafka, Path folder) {
        this.started = started;
        this.kafka = kafka;
        this.folder = folder;
        this.table = new PersonalityTable(kafka, codec);
    }

    static BenchJournal start(Path folder, Consumer<String> progress) {
        var started = new Shutdown();
        boolean done = false;
        try {
            var brokers =
                    started.add(
                            "infrastructure",
                            EmbeddedInfrastructure.start(
                                    new EmbeddedSettings(folder, true, false, false), progress));
            var kafka = new KafkaSettings(brokers.kafkaBootstrapServers().orElseThrow(), 1);
            try (var cluster = new Cluster(kafka, Catalogue.load())) {
                cluster.provisioner().apply();
            }
            done = true;
            return new BenchJournal(started, kafka, folder);
        } finally {
            if (!done) {
                started.close();
            }
        }
    }

    @Override
    public KafkaSettings kafka() {
        return kafka;
    }

    @Override
    public void startFold() {
        var log = started.add("event log", new EventLog(kafka, codec));
        started.add("personality table", table).start();
        started.add(
                        "emotion-appraiser",
                        new EmotionAppraiser(
                                new EmotionAppraiserConfig(
                                        kafka,
                                        folder.resolve("streams"),
                                        EmotionAppraiserConfig.DEFAULT_COMMIT_INTERVAL),
                                log,
                                codec,
                                table))
                .start();
    }

    @Override
    public long folded() {
        var folded = new AtomicLong();
        table.forEach((_, snapshot) -> folded.addAndGet(snapshot.version()));
        return folded.get();
    }

    @Override
    public Verified verify() {
        var verified = new Replay(kafka, table).verify(new LongAdder());
        return new Verified(
                verified.events(),
                verified.companions(),
                verified.mismatched().size(),
                verified.foldSeconds());
    }

    @Override
    public Optional<PersonalitySnapshot> at(UUID companion, Instant moment) {
        return new Replay(kafka, table).at(companion, moment);
    }

    @Override
    public void close() {
        started.close();
    }
}
