package dev.companion.gateway.imports;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.NotFound;
import dev.companion.mind.reflection.Days;
import dev.companion.schemas.ConversationEvent;
import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.Recorded;
import dev.companion.topics.EventLog;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.InterruptException;

/**
 * One import: knows what the log holds of its companions already, so that a line goes in once
 * however often it is sent, and none goes in behind what has happened since. Before the first line
 * of a day the nights that fell before it are done. Companions go on side by side; what is said of
 * order holds for each.
 */
final class ImportSession {

    private final ImportFacts facts;
    private final EventLog log;
    private final ImportNights nights;
    private final Function<UUID, Days> daysOf;
    private final InstantSource clock;
    private final Map<UUID, KnownHistory> known;
    private final Map<UUID, Days> days = new ConcurrentHashMap<>();
    private final AtomicLong published = new AtomicLong();
    private boolean broken;

    ImportSession(
            ImportFacts facts,
            EventLog log,
            ImportNights nights,
            Function<UUID, Days> daysOf,
            InstantSource clock,
            Map<UUID, KnownHistory> known) {
        this.facts = facts;
        this.log = log;
        this.nights = nights;
        this.daysOf = daysOf;
        this.clock = clock;
        this.known = new ConcurrentHashMap<>(known);
    }

    long published() {
        return published.get();
    }

    int companions() {
        return known.size();
    }

    long knownMessages() {
        return known.values().stream().mapToLong(KnownHistory::size).sum();
    }

    /**
     * Puts lines into the log, each companion's in their order, and waits until they are safe
     * there. When that fails nobody knows what is in the log now: the session is over, and the next
     * one reads it again.
     */
    synchronized Outcome publish(List<ImportLine> lines) {
        if (broken) {
            throw new NotFound("this import broke off; begin another with POST /imports");
        }
        broken = true;
        var byUser =
                lines.stream().collect(Collectors.groupingBy(line -> String.valueOf(line.user())));
        var parts =
                sideBySide(
                        byUser.values().stream()
                                .<Callable<Outcome>>map(some -> () -> publishOf(some))
                                .toList());
        broken = false;
        return new Outcome(
                parts.stream().mapToInt(Outcome::imported).sum(),
                parts.stream().mapToInt(Outcome::known).sum(),
                parts.stream()
                        .flatMap(part -> part.refused().stream())
                        .sorted(Comparator.comparingLong(Refused::line))
                        .toList());
    }

    /** The nights that are over by now. */
    synchronized void end() {
        if (!broken) {
            var now = clock.instant();
            sideBySide(
                    known.entrySet().stream()
                            .<Callable<Integer>>map(each ->
                                    () -> {
                                        var its = days(each.getKey());
                                        return nights.before(
                                                its.dayOf(now),
                                                each.getKey(),
                                                its,
                                                each.getValue());
                                    })
                            .toList());
        }
    }

    /** All lines are one user's. */
    private Outcome publishOf(List<ImportLine> lines) {
        var refused = new ArrayList<Refused>();
        var day = new ArrayList<Recorded<? extends ConversationEvent>>();
        int before = 0;
        int imported = 0;
        for (var line : lines) {
            try {
                var fact = facts.of(line);
                var history = history(fact.companion());
                if (history.contains(fact.id())) {
                    before++;
                } else {
                    history.requireNotBefore(fact.event().at());
                    beginDay(fact, day, history);
                    history.add(fact.id(), fact.event().at());
                    day.add(fact);
                    imported++;
                }
            } catch (BadRequest e) {
                refused.add(new Refused(line.line(), String.valueOf(e.getMessage())));
            }
        }
        append(day);
        return new Outcome(imported, before, refused);
    }

    /** What was said earlier is in the log, and looked back on, before a new day's first line. */
    private void beginDay(
            Recorded<? extends ConversationEvent> fact,
            List<Recorded<? extends ConversationEvent>> said,
            KnownHistory history) {
        var its = days(fact.companion());
        var day = its.dayOf(fact.event().at());
        if (!said.isEmpty() && its.dayOf(said.getLast().event().at()).equals(day)) {
            return;
        }
        append(said);
        nights.before(day, fact.companion(), its, history);
    }

    private void append(List<Recorded<? extends ConversationEvent>> said) {
        var places = log.appendAndWait(said);
        for (int i = 0; i < places.size(); i++) {
            var fact = said.get(i);
            history(fact.companion())
                    .said(
                            fact.id(),
                            fact.event().at(),
                            fact.event() instanceof MessageReceived,
                            Instant.ofEpochMilli(places.get(i).timestamp()));
        }
        published.addAndGet(said.size());
        said.clear();
    }

    private Days days(UUID companion) {
        return days.computeIfAbsent(companion, daysOf);
    }

    private KnownHistory history(UUID companion) {
        return known.computeIfAbsent(companion, _ -> new KnownHistory());
    }

    /** Returns when all are done; throws what the first that failed threw. */
    private static <T> List<T> sideBySide(List<Callable<T>> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (Future<T> each : threads.invokeAll(work)) {
                results.add(each.get());
            }
            return results;
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException why
                    ? why
                    : new IllegalStateException(e.getCause());
        }
    }

    /** What became of some lines. */
    record Outcome(int imported, int known, List<Refused> refused) {}

    /** A line that was not taken, and why. */
    record Refused(long line, String reason) {}
}
