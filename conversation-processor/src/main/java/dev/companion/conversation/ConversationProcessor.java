package dev.companion.conversation;

import dev.companion.mind.agent.Notes;
import dev.companion.mind.agent.Rounds;
import dev.companion.mind.initiative.Past;
import dev.companion.mind.initiative.Restraint;
import dev.companion.models.Embedder;
import dev.companion.models.LanguageModel;
import dev.companion.models.RecordedModel;
import dev.companion.schemas.Dependency;
import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.stores.cache.OffenceBook;
import dev.companion.stores.cache.VectorCache;
import dev.companion.stores.index.MemoryIndex;
import dev.companion.stores.live.Piece;
import dev.companion.stores.postgres.LastWords;
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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The process: a lane consumer that holds everyone's conversations, one that begins them. */
public final class ConversationProcessor implements AutoCloseable {

    /** The name in consumer groups, dead-letter topics and the source of its facts. */
    public static final String MODULE = "conversation-processor";

    private final LaneConsumer consumer;
    private final LaneConsumer impulses;
    private final Standings standings;
    private final Noticed noticed;
    private final CompanionLog past;
    private final List<Consumer<UUID>> forgetting;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param scoring is asked about lines of which the screen is not sure
     * @param notes what the rows have of a companion's blocks and reminders, see {@link
     *     StoredNotes}
     * @param lastWords what the rows have of when either side last wrote unasked
     * @param pieces is told what a model says as it comes
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
            LastWords lastWords,
            Consumer<Piece> pieces,
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
                        new Speech(
                                new RecordedModel(connected, clock),
                                hand,
                                Rounds.DEFAULT,
                                log,
                                pieces));
        var voice =
                new Voice(
                        speech,
                        new LedFacts(past, codec, Topic.MODEL_CALLS, Topic.CONVERSATION)::by,
                        notebook);
        var answers =
                new Answers(
                        guard,
                        moods,
                        recalling,
                        dialogues,
                        voice,
                        notebook,
                        people,
                        new Disclosing(dialogues, config.disclosure()),
                        clock,
                        config.memories(),
                        away);
        this.forgetting =
                List.of(
                        dialogues::forget,
                        notebook::forget,
                        guard::forget,
                        noticed::forget,
                        standings::forget);
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
        var backdrop = new Backdrop(moods, dialogues, recalling, people, config.memories());
        this.impulses =
                new LaneConsumer(
                        config.kafka(),
                        new LaneSettings(MODULE, Topic.PROACTIVE, Optional.empty())
                                .forPurpose("impulses"),
                        new Impulses(
                                log,
                                holding(new Silence(past, codec, lastWords)),
                                new Openings(backdrop, voice, notebook, clock, away),
                                new LedFacts(past, codec, Topic.CONVERSATION, Topic.PROACTIVE)::by),
                        codec,
                        log);
    }

    private Impulses.Holding holding(Silence silence) {
        return (companion, now) -> {
            var known = silence.of(companion, now);
            return Restraint.at(
                    now,
                    standings.of(companion),
                    new Past(known.wroteFirst(), known.heard(), noticed.of(companion).lastSign()));
        };
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
        impulses.start();
    }

    /**
     * Lets go of what is at hand of a companion, of its conversations and where its person stands.
     */
    public void letGo(UUID companion) {
        forgetting.forEach(forget -> forget.accept(companion));
    }

    /** Why nobody is answered; empty while they are. */
    public Optional<String> trouble() {
        return consumer.trouble().or(impulses::trouble);
    }

    @Override
    public void close() {
        impulses.close();
        consumer.close();
        noticed.close();
        standings.close();
        threads.shutdownNow();
        past.close();
    }
}
