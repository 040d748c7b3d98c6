package dev.companion.standalone.system;

import dev.companion.bench.Systems.Instead;
import dev.companion.conversation.ConversationConfig;
import dev.companion.conversation.ConversationProcessor;
import dev.companion.conversation.StoredNotes;
import dev.companion.emotion.EmotionAppraiser;
import dev.companion.emotion.EmotionAppraiserConfig;
import dev.companion.emotion.TurnVectors;
import dev.companion.gateway.RulesCheck;
import dev.companion.gateway.admin.Health;
import dev.companion.gateway.log.Cluster;
import dev.companion.gateway.personality.ChangeWatch;
import dev.companion.gateway.privacy.PrivacyFaces;
import dev.companion.gateway.privacy.RowsGone;
import dev.companion.gateway.rebuild.RowRebuild;
import dev.companion.gateway.rows.Rows;
import dev.companion.memory.MemoryConsolidator;
import dev.companion.models.SharedEmbedder;
import dev.companion.models.WatchedEmbedder;
import dev.companion.standalone.settings.Settings;
import dev.companion.stores.cache.CacheKeys;
import dev.companion.stores.cache.LayeredOffenceBook;
import dev.companion.stores.cache.LayeredScoreCache;
import dev.companion.stores.cache.LayeredVectorCache;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.postgres.Identities;
import dev.companion.stores.postgres.MemoryBlocks;
import dev.companion.stores.postgres.PastReflections;
import dev.companion.stores.postgres.RowProjection;
import dev.companion.stores.postgres.StoredKeys;
import dev.companion.stores.postgres.StoredReminders;
import dev.companion.stores.postgres.UserRows;
import dev.companion.topics.Catalogue;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.PersonalityTable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Every process in one JVM, started in the order in which they need each other. */
final class CompanionSystem implements AutoCloseable {

    private static final Duration READY_PATIENCE = Duration.ofSeconds(60);

    private final Settings settings;
    private final Instead instead;
    private final InstantSource clock;
    private final Shutdown started = new Shutdown();
    private Optional<KafkaSettings> kafka = Optional.empty();
    private int port;

    private CompanionSystem(Settings settings, Instead instead) {
        this.settings = settings;
        this.instead = instead;
        this.clock = instead.clock().orElseGet(InstantSource::system);
    }

    /** Returns when the system answers; a failed start stops what it had started. */
    static CompanionSystem start(Settings settings, Consumer<String> progress)
            throws InterruptedException {
        return start(settings, Instead.NOTHING, progress);
    }

    /** As {@link #start(Settings, Consumer)}, with other models than the settings name. */
    static CompanionSystem start(Settings settings, Instead instead, Consumer<String> progress)
            throws InterruptedException {
        var system = new CompanionSystem(settings, instead);
        boolean done = false;
        try {
            system.run(progress);
            done = true;
            return system;
        } finally {
            if (!done) {
                system.close();
            }
        }
    }

    int port() {
        return port;
    }

    /** The brokers of a system that runs. */
    KafkaSettings kafka() {
        return kafka.orElseThrow();
    }

    private void run(Consumer<String> progress) throws InterruptedException {
        var model = Embedders.inForce(settings, instead, started);
        var loading = CompletableFuture.runAsync(() -> Embedders.load(model));
        var watchedEmbedder = new WatchedEmbedder(model);
        var embedder = new SharedEmbedder(watchedEmbedder);
        var infrastructure =
                started.add("infrastructure", Infrastructure.start(settings, progress));
        var kafka = infrastructure.kafka();
        this.kafka = Optional.of(kafka);
        var database = infrastructure.database();
        progress.accept("preparing database and topics");
        var cluster = started.add("cluster", new Cluster(kafka, Catalogue.load()));
        var provisioning = CompletableFuture.runAsync(() -> cluster.provisioner().apply());
        database.migrate();
        var master = Doorway.masterKey(settings);
        var identities = new Identities(database, master, clock);
        var keys = new CompanionKeys(master, new StoredKeys(database));
        identities.preload();
        keys.preload();
        provisioning.join();
        var erasures = Forgetting.known(kafka, keys, identities, started);
        var codec = new EventCodec(new TextKeys(keys), erasures::isErased);
        progress.accept("starting the companions' processes");
        var log = started.add("event log", new EventLog(kafka, codec));
        var table = started.add("personality table", new PersonalityTable(kafka, codec));
        table.start();
        var chosen = ChosenIndex.open(settings);
        var index = started.add("memory index", chosen.index());
        var vectors = new LayeredVectorCache(infrastructure.redis(), CacheKeys.of(keys));
        var turnVectors = new TurnVectors(embedder, vectors);
        var thrift = Thrift.of(settings, infrastructure.redis(), clock);
        var models = ConnectedModels.connect(settings, instead, thrift, started);
        var appraiser =
                started.add(
                        "emotion-appraiser",
                        new EmotionAppraiser(
                                new EmotionAppraiserConfig(
                                        kafka,
                                        settings.dataDir().resolve("streams"),
                                        EmotionAppraiserConfig.DEFAULT_COMMIT_INTERVAL),
                                log,
                                codec,
                                table,
                                Optional.of(turnVectors),
                                models.scoring(),
                                clock));
        appraiser.start();
        var memoryStores = MemoryStores.of(database);
        var steady = memoryStores.steady(index);
        var watching =
                Watching.start(
                        infrastructure, steady, watchedEmbedder, models, log, started, clock);
        var scores = new LayeredScoreCache(infrastructure.redis(), CacheKeys.of(keys));
        var consolidator =
                started.add(
                        "memory-consolidator",
                        new MemoryConsolidator(
                                kafka,
                                log,
                                codec,
                                index,
                                embedder,
                                vectors,
                                scores,
                                models.chat(),
                                models.scoring(),
                                new PastReflections(database),
                                memoryStores.memories(),
                                memoryStores.conflicts(),
                                table::find,
                                keys,
                                clock));
        consolidator.start();
        var rows =
                started.add("rows", Rows.container(kafka, new RowProjection(database), codec, log));
        rows.start();
        var changes = started.add("change watch", new ChangeWatch(kafka, codec));
        changes.start();
        var hearing = Hearing.start(infrastructure, codec, keys, started);
        table.awaitCaughtUp(READY_PATIENCE);
        var userRows = new UserRows(database);
        var people = People.of(settings, userRows, new PastReflections(database));
        var offences = new LayeredOffenceBook(infrastructure.redis());
        var conversations =
                started.add(
                        "conversation-processor",
                        new ConversationProcessor(
                                new ConversationConfig(
                                        kafka,
                                        settings.security().injectionThreshold(),
                                        ConversationConfig.DEFAULT_MOOD_PATIENCE,
                                        settings.security().quiet(),
                                        settings.security().disclosure(),
                                        ConversationConfig.DEFAULT_MEMORIES,
                                        settings.security().house()),
                                log,
                                codec,
                                table,
                                steady,
                                embedder,
                                vectors,
                                offences,
                                models.chat(),
                                models.scoring(),
                                people::of,
                                new StoredNotes(
                                                new MemoryBlocks(database),
                                                new StoredReminders(database))
                                        ::of,
                                hearing.lastWords(),
                                hearing.pieces()::tell,
                                watching.modes()::away,
                                clock));
        conversations.start();
        var nights = new Nightfall(settings, kafka, codec, log, keys, database, clock);
        var scheduler = nights.start(started);
        loading.join();
        hearing.replies().awaitWatching(READY_PATIENCE);
        var config = GatewayOptions.of(settings, kafka);
        new RulesCheck(keys, log, table).activate(config.rules());
        var missing = chosen.hint(embedder);
        var about =
                new Health.About(
                        "0.1.0",
                        settings.dataDir().toString(),
                        clock.instant(),
                        models.byPurpose(turnVectors),
                        () -> models.hints(missing.now()));
        var processes = Operating.processes(appraiser, consolidator, conversations, scheduler);
        var health = new Health(watching.modes(), processes, about);
        awaitFold(appraiser);
        watching.makeGoodVectors(chosen, log, embedder);
        watching.makeGoodScores(
                models, infrastructure, codec, log, memoryStores.memories(), scores, clock);
        var caches = Forgetting.caches(infrastructure.redis(), vectors, scores, offences, thrift);
        var privacy = new PrivacyFaces(database, erasures);
        var rowsGone = new RowsGone(privacy.deleted(), hearing.replies());
        new Forgetting(appraiser, conversations, consolidator, index, caches, people)
                .start(erasures, rowsGone, log, started, clock);
        List<Object> parts = new ArrayList<>();
        parts.addAll(List.of(config, identities, keys, log, steady, codec));
        parts.addAll(hearing.faces());
        parts.addAll(List.of(cluster, table, userRows, Catalogue.load(), clock, health));
        parts.addAll(List.of(privacy, embedder, settings.security().house(), watching.modes()));
        parts.addAll(nights.faces(started, embedder));
        parts.addAll(memoryStores.faces(index, embedder, settings.timeZone(), clock));
        parts.addAll(List.of(processes, changes));
        var trials = HealthTrials.of(infrastructure, cluster, index, model, models, clock);
        var operating = new Operating(infrastructure, started.add("trials", trials));
        parts.addAll(operating.faces(master, index, vectors, scores));
        parts.add(chosen.rebuild(kafka, log, codec, model, embedder, started));
        parts.add(new RowRebuild(kafka, codec, database));
        parts.addAll(Doorway.parts(settings, infrastructure, started));
        port = started.add("web", Web.start(settings, parts)).port();
    }

    private static void awaitFold(EmotionAppraiser appraiser) {
        long deadline = System.nanoTime() + READY_PATIENCE.toNanos();
        while (!appraiser.ready() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Override
    public void close() {
        started.close();
    }
}
