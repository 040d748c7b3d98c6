package dev.companion.conversation;

import dev.companion.mind.agent.Notes;
import dev.companion.mind.agent.Rounds;
import dev.companion.models.Embedder;
import dev.companion.models.LanguageModel;
import dev.companion.models.RecordedModel;
import dev.companion.schemas.Dependency;
import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.stores.cache.OffenceBook;
import dev.companion.stores.cache.VectorCache;
import dev.companion.stores.index.MemoryIndex;
import dev.companion.topics.CompanionLog;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.PersonalityTable;
import dev.companion.topics.Topic;
import dev.companion.topics.lanes.LaneConsumer;
import dev.companion.topics.lanes.LaneSettings;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** The process: one lane consumer that holds everyone's conversations. */
public final class ConversationProcessor implements AutoCloseable {

    /** The name in consumer groups, dead-letter topics and the source of its facts. */
    public static final String MODULE = "conversation-processor";

    private final LaneConsumer consumer;
    private final Standings standings;
    private final Noticed noticed;
    private final CompanionLog past;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param scoring is asked about lines of which the screen is not sure
     * @param notes what the rows have of a companion's blocks and reminders, see {@link
     *     StoredNotes}
     * @param away what is done without at the moment
     */
    public ConversationProcessor(
            ConversationConfig config,
            EventLog log,
            EventCodec codec,
            PersonalityTable personalities,
            MemoryIndex index,
            Embedder embedder,
            VectorCache vectors,
            OffenceBook offences,
            Optional<LanguageModel> model,
            Optional<LanguageModel> scoring,
            Function<UUID, Person> people,
            Function<UUID, Notes> notes,
            Supplier<Set<Dependency>> away,
            InstantSource clock) {
        this.past = new CompanionLog(config.kafka());
        var guard =
                new Guard(
                        config.threatConfidence(),
                        embedder,
                        vectors,
                        scoring.map(asked -> new SecondOpinion(new RecordedModel(asked, clock))));
        this.standings = new Standings(config.kafka(), codec);
        this.noticed = new Noticed(config.kafka(), codec, clock);
        var moods = new Moods(personalities, config.moodPatience());
        var dialogues = new Dialogues(index);
        var recalling = new Recalling(index, embedder, vectors);
        var notebook = new Notebook(notes);
        var toolbox = new Toolbox(recalling, Guard::isHostile, clock);
        var hand = new Hand(toolbox, notebook, log, Rounds.DEFAULT, clock);
        var speech =
                model.map(connected ->
                        new Speech(new RecordedModel(connected, clock), hand, Rounds.DEFAULT, log));
        var answers =
                new Answers(
                        guard,
                        moods,
                        recalling,
                        dialogues,
                        new Voice(speech, new LedFacts(past, codec)::by, notebook),
                        notebook,
                        people,
                        new Disclosing(dialogues, config.disclosure()),
                        clock,
                        config.memories(),
                        away);
        this.consumer =
                new LaneConsumer(
                        config.kafka(),
                        new LaneSettings(
                                MODULE, Topic.CONVERSATION, Optional.of(Topic.PERSONALITY_CHANGES)),
                        new Conversations(
                                log,
                                new Reception(log, guard, door(offences, config), this::learn),
                                moods,
                                dialogues,
                                answers,
                                gathering(config, log, codec)),
                        codec,
                        log);
    }

    private Gathering gathering(ConversationConfig config, EventLog log, EventCodec codec) {
        return new Gathering(
                Quiet.of(config.quiet()),
                (delay, task) ->
                        CompletableFuture.delayedExecutor(
                                        delay.toMillis(), TimeUnit.MILLISECONDS, threads)
                                .execute(task),
                System::nanoTime,
                new ClosedTurns(past, codec)::messages,
                turn -> log.appendAndWait(List.of(turn)));
    }

    private Door door(OffenceBook offences, ConversationConfig config) {
        return new Door(standings::of, noticed::of, offences, config.house());
    }

    private void learn(Recorded<? extends Event> fact) {
        standings.learn(fact);
        noticed.learn(fact);
    }

    public void start() {
        standings.start();
        noticed.start();
        consumer.start();
    }

    /** Why nobody is answered; empty while they are. */
    public Optional<String> trouble() {
        return consumer.trouble();
    }

    @Override
    public void close() {
        consumer.close();
        noticed.close();
        standings.close();
        threads.shutdownNow();
        past.close();
    }
}
