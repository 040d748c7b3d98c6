package dev.companion.topics.modes;

import dev.companion.schemas.Dependency;
import dev.companion.schemas.OpsEvent;
import dev.companion.schemas.OpsEvent.DependencyDown;
import dev.companion.schemas.OpsEvent.DependencyUp;
import dev.companion.schemas.OpsEvent.ModeChanged;
import dev.companion.schemas.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this process does without: gathers it from all that it leans on, says it in one line of its
 * log and in the topic ops, and starts what is to be made good. Any thread may ask.
 */
public final class Modes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Modes.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Duration PROBE_EVERY = Duration.ofSeconds(1);

    private final Map<Dependency, Watched> watched = new EnumMap<>(Dependency.class);
    private final Map<Dependency, Spell> spells = new EnumMap<>(Dependency.class);
    private final Map<Dependency, Away> away = new ConcurrentHashMap<>();
    private final Map<Dependency, CompletableFuture<Void>> losses = new ConcurrentHashMap<>();
    private final Map<Dependency, List<Runnable>> onReturn = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final OpsJournal journal;
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("modes").factory());
    private final ExecutorService probing = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;

    /**
     * Watches nothing before {@link #start}.
     *
     * @param log returns once a fact is written; may throw while it cannot be
     */
    public Modes(
            String module,
            List<Watched> watched,
            Consumer<Recorded<OpsEvent>> log,
            InstantSource clock) {
        watched.forEach(one -> {
            this.watched.put(one.dependency(), one);
            spells.put(one.dependency(), new Spell(one.dependency()));
        });
        this.clock = clock;
        this.journal = new OpsJournal(module, log);
    }

    public void start() {
        watched.values().forEach(one -> probing.execute(() -> probe(one)));
        long every = LOOK_EVERY.toMillis();
        var _ = looking.scheduleWithFixedDelay(this::look, 0, every, TimeUnit.MILLISECONDS);
    }

    /** All that is away at this moment, however briefly. */
    public Set<Dependency> away() {
        var now = EnumSet.noneOf(Dependency.class);
        watched.values().stream()
                .filter(one -> one.trouble().get().isPresent())
                .forEach(one -> now.add(one.dependency()));
        return now;
    }

    /** What is leaned on here. */
    public Set<Dependency> watched() {
        return watched.keySet();
    }

    /** The same with since when and why, as of a moment ago. */
    public Map<Dependency, Away> details() {
        return away.isEmpty() ? Map.of() : new EnumMap<>(away);
    }

    /**
     * Completes as soon as it is away; complete already while it is. It is the same for all who
     * ask: to be waited for, and never to be completed.
     */
    public CompletableFuture<Void> loss(Dependency dependency) {
        return losses.computeIfAbsent(dependency, _ -> new CompletableFuture<>());
    }

    /** Has this run, on a thread of its own, each time that it has come back. */
    public void onReturn(Dependency dependency, Runnable job) {
        onReturn.computeIfAbsent(dependency, _ -> new CopyOnWriteArrayList<>()).add(job);
    }

    private void probe(Watched one) {
        while (!stopping) {
            try {
                one.probe().run();
            } catch (RuntimeException e) {
                // A bug, but the other dependencies are to be watched on, and so is this one.
                LOG.error("a dependency could not be tried dependency={}", one.dependency(), e);
            }
            LockSupport.parkNanos(PROBE_EVERY.toNanos());
        }
    }

    private void look() {
        try {
            look(clock.instant());
        } catch (RuntimeException e) {
            // What is thrown from here would be the end of all looking.
            LOG.error("what is away could not be looked at", e);
        }
    }

    private void look(Instant now) {
        var events = new ArrayList<OpsEvent>();
        spells.forEach((dependency, spell) -> {
            spell.look(trouble(dependency), now).ifPresent(events::add);
            keep(dependency, spell.away());
        });
        if (events.isEmpty()) {
            return;
        }
        var without =
                spells.keySet().stream()
                        .filter(dependency -> spell(dependency).told())
                        .collect(Collectors.toSet());
        events.forEach(event -> tell(event, without));
        journal.add(new ModeChanged(now, without));
    }

    private Spell spell(Dependency dependency) {
        return Optional.ofNullable(spells.get(dependency)).orElseThrow();
    }

    private Optional<String> trouble(Dependency dependency) {
        return Optional.ofNullable(watched.get(dependency)).flatMap(one -> one.trouble().get());
    }

    private void keep(Dependency dependency, Optional<Away> found) {
        found.ifPresentOrElse(
                since -> {
                    away.put(dependency, since);
                    losses.computeIfAbsent(dependency, _ -> new CompletableFuture<>())
                            .complete(null);
                },
                () -> {
                    away.remove(dependency);
                    losses.entrySet()
                            .removeIf(loss ->
                                    loss.getKey() == dependency && loss.getValue().isDone());
                });
    }

    private void tell(OpsEvent event, Set<Dependency> without) {
        journal.add(event);
        switch (event) {
            case DependencyDown(_, var dependency, var reason) ->
                    LOG.info(
                            "{} is away, going on without it mode=degraded without={}"
                                    + " reason=\"{}\"",
                            dependency,
                            without,
                            reason);
            case DependencyUp(_, var dependency, var millis) -> {
                LOG.info(
                        "{} is back mode={} without={} away_ms={}",
                        dependency,
                        without.isEmpty() ? "normal" : "degraded",
                        without,
                        millis);
                onReturn.getOrDefault(dependency, List.of()).forEach(probing::execute);
            }
            case ModeChanged _ -> {}
        }
    }

    /** Stops looking, and what is being made good is interrupted. */
    @Override
    public void close() {
        stopping = true;
        looking.shutdownNow();
        probing.shutdownNow();
        journal.close();
    }
}
