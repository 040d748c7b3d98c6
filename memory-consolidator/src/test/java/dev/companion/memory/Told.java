package dev.companion.memory;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.Event;
import dev.companion.schemas.EventType;
import dev.companion.schemas.KnowledgeEvent.MemoryCorrected;
import dev.companion.schemas.KnowledgeEvent.MemoryDeleted;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.MemoryEvent.EpisodeStored;
import dev.companion.schemas.MemoryType;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Speaker;
import dev.companion.stores.postgres.Conflicts;
import dev.companion.stores.postgres.Memories;
import dev.companion.stores.postgres.MemoryFilter;
import dev.companion.stores.postgres.MemoryRow;
import dev.companion.stores.postgres.PastReflections;
import dev.companion.topics.CompanionLog;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.KeyRing;
import dev.companion.topics.Topic;
import dev.companion.topics.lanes.LaneHandler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.spec.SecretKeySpec;

/** What one user tells, line by line, in a real log, and what is learned from it. */
final class Told implements AutoCloseable {

    private static final Instant START = Instant.parse("2026-03-01T20:00:00Z");
    private static final UUID ROOM = new UUID(7, 7);

    final UUID companion = Rows.companion();
    final EventCodec codec =
            new EventCodec(_ ->
                    Optional.of(
                            new KeyRing.TextKey("test", new SecretKeySpec(new byte[32], "AES"))));
    final EventLog log = new EventLog(Servers.running().kafka(), codec);
    final CompanionLog reader = new CompanionLog(Servers.running().kafka());
    private final Memories memories = new Memories(Servers.running().database());
    private final Conflicts conflicts = new Conflicts(Servers.running().database());
    private Learning learning = learning(log);
    private long next;
    private int days;

    /** A handler as a fresh process has it. */
    Learning learning(EventLog to) {
        var past = new PastReflections(Servers.running().database());
        return new Learning(
                to,
                new KnownFacts(memories, conflicts, past, reader, codec),
                new Derived(memories, conflicts, new RowsRead(past, reader)));
    }

    Told restart() {
        learning = learning(log);
        return this;
    }

    UUID says(String line) {
        return says(Place.DIRECT, line);
    }

    /** On a day of its own. */
    UUID says(Place place, String line) {
        return says(Speaker.USER, place, line);
    }

    UUID says(Speaker speaker, Place place, String line) {
        return add(episode(speaker, place, line));
    }

    Recorded<EpisodeStored> episode(Speaker speaker, Place place, String line) {
        var at = START.plusSeconds(86_400L * days++);
        return Recorded.root(
                UUID.randomUUID(),
                "test",
                companion,
                new EpisodeStored(
                        at,
                        UUID.randomUUID(),
                        speaker,
                        place,
                        ROOM,
                        days,
                        "calm",
                        Optional.empty(),
                        line));
    }

    UUID forgets(UUID memory) {
        return add(root(new MemoryDeleted(START, memory)));
    }

    UUID corrects(UUID memory, MemoryType type, Instant said, String text) {
        return add(root(new MemoryCorrected(START, memory, type, Place.DIRECT, said, text)));
    }

    Instant day(int day) {
        return START.plusSeconds(86_400L * day);
    }

    Recorded<? extends MemoryEvent> root(MemoryEvent event) {
        return Recorded.root(UUID.randomUUID(), "test", companion, event);
    }

    /** Appends it and learns from it and from all that it leads to. */
    UUID add(Recorded<? extends Event> fact) {
        log.appendAndWait(List.of(fact));
        learn();
        return fact.id();
    }

    /** Learns from all that is new in the log, in its order. */
    Told learn() {
        boolean more = true;
        while (more) {
            Rows.catchUp(codec);
            more = false;
            for (var placed : placed(next)) {
                handle(learning, placed);
                next = placed.offset + 1;
                more = true;
            }
        }
        return this;
    }

    /** Handles everything in the log once more. */
    Told again() {
        next = 0;
        return learn();
    }

    record Placed(Recorded<? extends Event> fact, long offset) {}

    boolean handle(LaneHandler handler, Placed placed) {
        if (!handler.handles(placed.fact.envelope().type())) {
            return true;
        }
        var done = new AtomicBoolean();
        handler.handle(
                placed.fact,
                new LaneHandler.Open() {
                    @Override
                    public long offset() {
                        return placed.offset;
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

    List<Placed> placed(long from) {
        var facts = new ArrayList<Placed>();
        reader.from(
                Topic.MEMORY,
                companion,
                from,
                record -> {
                    if (codec.decode(record) instanceof Decoded.Fact(var fact)) {
                        facts.add(new Placed(fact, record.offset()));
                    }
                });
        return facts;
    }

    /** The ids of all of a type that the log has, each as often as it is there. */
    List<UUID> ids(EventType type) {
        return placed(0).stream()
                .map(placed -> placed.fact)
                .filter(fact -> fact.envelope().type() == type)
                .map(Recorded::id)
                .toList();
    }

    List<MemoryRow> rows() {
        Rows.catchUp(codec);
        var all = new MemoryFilter(EnumSet.allOf(MemoryType.class), 0, true, false);
        return memories.page(companion, all, OptionalLong.empty(), 1_000);
    }

    /** What of these rows still holds. */
    List<String> holding() {
        return rows().stream()
                .filter(row -> row.type() != MemoryType.EPISODIC && row.outdated().isEmpty())
                .map(MemoryRow::text)
                .sorted()
                .toList();
    }

    MemoryRow row(String text) {
        return rows().stream().filter(row -> row.text().equals(text)).findFirst().orElseThrow();
    }

    List<dev.companion.stores.postgres.ConflictRow> conflicts() {
        Rows.catchUp(codec);
        return conflicts.page(companion, Optional.empty(), OptionalLong.empty(), 100);
    }

    /** All that the rows say, without ids: equal for two that were told the same. */
    TreeSet<String> everything() {
        var all = new TreeSet<String>();
        for (var row : rows()) {
            var sources = row.drawn().map(drawn -> drawn.sources().size()).orElse(0);
            var outdated = row.outdated().map(o -> o.why() + " " + o.by().isPresent());
            var text = row.type() + " " + row.text() + " " + row.place() + " " + row.at();
            count(all, text + " " + sources + " " + outdated);
        }
        for (var conflict : conflicts()) {
            count(
                    all,
                    conflict.type()
                            + " "
                            + conflict.description()
                            + " "
                            + conflict.status()
                            + " "
                            + conflict.suggestion());
        }
        return all;
    }

    private static void count(TreeSet<String> all, String line) {
        int times = 1;
        while (!all.add(times + " x " + line)) {
            times++;
        }
    }

    @Override
    public void close() {
        reader.close();
        log.close();
    }
}
