package dev.companion.stores.postgres;

import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A log of one companion: facts get the next place in their topic. */
final class TestLog {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final UUID companion;
    private final int partition;
    private final Map<String, Long> ends = new HashMap<>();
    private final List<LogEntry> entries = new ArrayList<>();

    TestLog(UUID companion, int partition) {
        this.companion = companion;
        this.partition = partition;
    }

    static Instant minute(long minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    <E extends Event> Recorded<E> add(E event) {
        return add(Recorded.root(UUID.randomUUID(), "test", companion, event));
    }

    <E extends Event> Recorded<E> add(Recorded<E> fact) {
        var topic = topic(fact);
        long offset = ends.merge(topic, 1L, Long::sum) - 1;
        entries.add(new LogEntry(fact, topic, partition, offset, minute(1_000 + offset)));
        return fact;
    }

    List<LogEntry> entries() {
        return List.copyOf(entries);
    }

    /** The entries of one topic, such as {@code memory}. */
    List<LogEntry> of(String topic) {
        return entries.stream()
                .filter(entry -> entry.topic().equals("companion." + topic + ".v1"))
                .toList();
    }

    LogEntry last() {
        return entries.getLast();
    }

    private static String topic(Recorded<?> fact) {
        var name = fact.envelope().type().wireName();
        return name.substring(0, name.lastIndexOf('.')) + ".v1";
    }
}
