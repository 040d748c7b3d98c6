package dev.companion.proactive;

import dev.companion.mind.standing.Dormancy;
import dev.companion.schemas.ClockEvent.Tick;
import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.stores.keys.CompanionKey;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.postgres.NightsDue;
import dev.companion.stores.postgres.SilentPeople;
import dev.companion.stores.postgres.Windows;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.Topic;
import dev.companion.topics.lanes.LaneConsumer;
import dev.companion.topics.lanes.LaneHandler;
import dev.companion.topics.lanes.LaneSettings;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The process: a ticker, and a lane consumer of its ticks. */
public final class ProactiveScheduler implements AutoCloseable {

    /** The name in consumer groups, dead-letter topics and the source of its facts. */
    public static final String MODULE = "proactive-scheduler";

    private final InstantSource clock;
    private final Ticker ticker;
    private final Nights nights;
    private final Silences silences;
    private final LaneConsumer ticks;

    /**
     * As said by its parts.
     *
     * @param rowsCaughtUp waits until the rows say what the log says; false when that takes too
     *     long
     */
    public ProactiveScheduler(
            ProactiveSchedulerConfig config,
            EventLog log,
            EventCodec codec,
            CompanionKeys keys,
            NightsDue due,
            Windows windows,
            SilentPeople silent,
            BooleanSupplier rowsCaughtUp,
            InstantSource clock) {
        this.clock = clock;
        this.ticker = new Ticker(Nights.SCHEDULE, tick -> log.appendAndWait(List.of(tick)), clock);
        this.nights =
                new Nights(
                        new DueNights(config, keys, due, windows)::at,
                        rowsCaughtUp,
                        log::appendAndWait,
                        clock);
        this.silences =
                new Silences(
                        now ->
                                silent.since(
                                        now.minus(Dormancy.SILENCE), now, Silences.MOST_AT_ONCE),
                        companion -> keys.find(companion).map(CompanionKey::ids),
                        rowsCaughtUp,
                        log::appendAndWait);
        this.ticks =
                new LaneConsumer(
                        config.kafka(),
                        new LaneSettings(MODULE, Topic.CLOCK, Optional.empty()),
                        this::ticked,
                        codec,
                        log);
    }

    private void ticked(Recorded<? extends Event> fact, LaneHandler.Open taken) {
        if (fact.event() instanceof Tick tick && !Nights.stale(tick, clock)) {
            silences.look(tick.at());
        }
        nights.handle(fact, taken);
    }

    public void start() {
        ticks.start();
        ticker.start();
    }

    /** Why nobody's night is asked for; empty while they are. */
    public Optional<String> trouble() {
        return ticks.trouble().or(nights::trouble).or(ticker::trouble);
    }

    @Override
    public void close() {
        ticker.close();
        ticks.close();
    }
}
