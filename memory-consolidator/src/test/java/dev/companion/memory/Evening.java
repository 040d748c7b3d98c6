package dev.companion.memory;

import dev.companion.models.LanguageModel;
import dev.companion.schemas.Appraisal;
import dev.companion.schemas.ConversationEvent;
import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.ConversationEvent.ReplyKind;
import dev.companion.schemas.ConversationEvent.ReplyMode;
import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.Event;
import dev.companion.schemas.MemoryEvent.EpisodeStored;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityEvent.Appraised;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.schemas.ReflectionEvent.Window;
import dev.companion.schemas.Speaker;
import dev.companion.stores.postgres.Conflicts;
import dev.companion.stores.postgres.Memories;
import dev.companion.stores.postgres.PastReflections;
import dev.companion.topics.CompanionLog;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.KeyRing;
import dev.companion.topics.QuirkIds;
import dev.companion.topics.RecordedCalls;
import dev.companion.topics.ReflectionRequests;
import dev.companion.topics.Topic;
import dev.companion.topics.WindowReader;
import dev.companion.topics.lanes.LaneHandler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** One companion's evening in a real log, and the handler that looks back on it. */
final class Evening implements AutoCloseable {

    static final LocalDate DAY = LocalDate.parse("2026-03-01");
    static final Instant END = Instant.parse("2026-03-02T03:00:00Z");

    private static final Instant BEGIN = Instant.parse("2026-03-01T20:00:00Z");
    private static final UUID ROOM = new UUID(7, 7);
    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");

    static final QuirkIds IDS = new QuirkIds(KEY);

    final UUID companion = Rows.companion();
    final EventCodec codec = new EventCodec(_ -> Optional.of(new KeyRing.TextKey("test", KEY)));
    final EventLog log = new EventLog(Servers.running().kafka(), codec);
    final CompanionLog reader = new CompanionLog(Servers.running().kafka());

    private final List<UUID> said = new ArrayList<>();
    private int messages;
    private Instant loggedFrom = Instant.EPOCH;

    /** A message and its reply; the turn is appraised unless told otherwise. */
    Evening exchange(String message, String reply, boolean appraised) {
        var at = BEGIN.plusSeconds(60L * said.size());
        var received = add(new MessageReceived(at, Place.DIRECT, ROOM, Origin.WEB, message));
        messages++;
        var turn =
                received.led(
                        "test",
                        new TurnClosed(
                                at,
                                Place.DIRECT,
                                ROOM,
                                Origin.WEB,
                                List.of(received.id()),
                                List.of(message)));
        append(turn);
        if (appraised) {
            append(appraisalOf(turn));
        }
        add(reply(at, received.id(), message, reply));
        return this;
    }

    /** Six exchanges in which the companion always ends with a question. */
    Evening ofQuestions() {
        for (int i = 0; i < 6; i++) {
            exchange("I walked home, number " + i, "How was walk number " + i + " then?", true);
        }
        return this;
    }

    Recorded<Appraised> appraisalOf(Recorded<TurnClosed> turn) {
        return turn.led(
                "test",
                new Appraised(
                        turn.event().at(),
                        turn.id(),
                        new Appraisal(0, 0, 0, 0, 1, 0, 0),
                        List.of(),
                        Pad.ZERO,
                        "test",
                        false,
                        Map.of()));
    }

    Recorded<TurnClosed> lastTurn() {
        return facts(Topic.CONVERSATION).stream()
                .filter(fact -> fact.event() instanceof TurnClosed)
                .map(fact -> new Recorded<>(fact.envelope(), (TurnClosed) fact.event()))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    Window window() {
        return new Window(said.getFirst(), said.getLast(), messages, loggedFrom);
    }

    Recorded<ReflectionRequested> night(LocalDate day, Optional<Window> window) {
        var at = END.plus(Duration.ofDays(day.toEpochDay() - DAY.toEpochDay()));
        return ReflectionRequests.night(KEY, "test", companion, day, at, window);
    }

    /** A handler as a fresh process has it. */
    Reflections handler(Optional<LanguageModel> model) {
        return handler(model, Servers.running().kafka());
    }

    /** As it is while the model calls are to be had elsewhere. */
    Reflections handler(Optional<LanguageModel> model, KafkaSettings calls) {
        return handler(model, calls, log);
    }

    /** As it is when it is killed while it writes. */
    Reflections handler(EventLog to) {
        return handler(Optional.empty(), Servers.running().kafka(), to);
    }

    private Reflections handler(Optional<LanguageModel> model, KafkaSettings calls, EventLog to) {
        var known =
                new KnownReflections(
                        new PastReflections(Servers.running().database()), reader, codec);
        var database = Servers.running().database();
        var search =
                new QuirkSearch(
                        model,
                        WithoutVectors.cached(),
                        new RecordedCalls(calls, codec),
                        to,
                        InstantSource.system());
        return new Reflections(
                to,
                new NightJournal(reader, codec),
                new WindowReader(reader, codec),
                known,
                search,
                new Consolidating(
                        to,
                        new WindowMemories(reader, codec, "none"),
                        new Pool(_ -> List.of(), (_, _) -> {}, "none"),
                        new Memories(database),
                        new RowsRead(new PastReflections(database), reader),
                        new Disagreements(_ -> Optional.empty(), new Conflicts(database)),
                        Optional.empty(),
                        Optional.empty()),
                _ -> Optional.of(IDS),
                Duration.ofMinutes(2));
    }

    /** Whether the handler was done with it. */
    boolean handle(Reflections handler, Recorded<? extends Event> fact) {
        Rows.catchUp(codec);
        return handleAtOnce(handler, fact);
    }

    /** Whatever the rows have read. */
    boolean handleAtOnce(Reflections handler, Recorded<? extends Event> fact) {
        var done = new AtomicBoolean();
        handler.handle(
                fact,
                new LaneHandler.Open() {
                    @Override
                    public long offset() {
                        return 0;
                    }

                    @Override
                    public boolean mayBeRepeated() {
                        return false;
                    }

                    @Override
                    public void close() {
                        done.set(true);
                    }
                });
        return done.get();
    }

    List<Recorded<? extends Event>> facts(Topic topic) {
        var facts = new ArrayList<Recorded<? extends Event>>();
        reader.from(
                topic,
                companion,
                0,
                record -> {
                    if (codec.decode(record) instanceof Decoded.Fact(var fact)) {
                        facts.add(fact);
                    }
                });
        return facts;
    }

    void append(Recorded<? extends Event> fact) {
        log.appendAndWait(List.of(fact));
    }

    private <E extends ConversationEvent> Recorded<E> add(E event) {
        var fact = Recorded.root(UUID.randomUUID(), "test", companion, event);
        var metadata = log.append(fact).join();
        if (said.isEmpty()) {
            loggedFrom = Instant.ofEpochMilli(metadata.timestamp());
        }
        said.add(fact.id());
        append(stored(fact));
        return fact;
    }

    private static Recorded<EpisodeStored> stored(Recorded<? extends ConversationEvent> fact) {
        var message = fact.event() instanceof MessageReceived received ? received.text() : "";
        var reply = fact.event() instanceof ReplyComposed composed ? composed.text() : "";
        return fact.led(
                "test",
                new EpisodeStored(
                        fact.event().at(),
                        fact.id(),
                        reply.isEmpty() ? Speaker.USER : Speaker.COMPANION,
                        Place.DIRECT,
                        ROOM,
                        0,
                        "calm",
                        Optional.empty(),
                        message + reply));
    }

    private static ReplyComposed reply(Instant at, UUID message, String asked, String text) {
        return new ReplyComposed(
                at.plusSeconds(1),
                Place.DIRECT,
                ROOM,
                ReplyKind.NORMAL,
                List.of(message),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                ReplyMode.COMPOSER,
                "test",
                1,
                List.of(asked),
                text);
    }

    @Override
    public void close() {
        reader.close();
        log.close();
    }
}
