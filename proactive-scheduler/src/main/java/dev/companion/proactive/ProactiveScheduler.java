package dev.companion.proactive;

import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.postgres.NightsDue;
import dev.companion.stores.postgres.Windows;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.Topic;
import dev.companion.topics.lanes.LaneConsumer;
import dev.companion.topics.lanes.LaneSettings;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The process: a ticker, and a lane consumer of its ticks. */
public final class ProactiveScheduler implements AutoCloseable {

    /** The name in consumer groups, dead-letter topics and the source of its facts. */
    public static final String MODULE = "proactive-scheduler";

    private final Ticker ticker;
    private final Nights nights;
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
            BooleanSupplier rowsCaughtUp,
            InstantSource clock) {
        this.ticker = new Ticker(Nights.SCHEDULE, tick -> log.appendAndWait(List.of(tick)), clock);
        this.nights =
                new Nights(
                        new DueNights(config, keys, due, windows)::at,
                        rowsCaughtUp,
                        log::appendAndWait,
                        clock);
        this.ticks =
                new LaneConsumer(
                        config.kafka(),
                        new LaneSettings(MODULE, Topic.CLOCK, Optional.empty()),
                        nights,
                        codec,
                        log);
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
