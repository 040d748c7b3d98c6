package dev.companion.conversation;

import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.topics.CompanionForgotten;
import dev.companion.topics.lanes.LaneHandler.Open;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers what someone writes line by line, and closes their turn when they pause. The messages
 * stay open in their lane until the turn that has them is in the log; a message that may have been
 * handled before is looked for there first, for the pauses of a second time are not those of the
 * first, and no message may be part of two turns.
 */
final class Gathering {

    private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);
    private static final Duration RETRY = Duration.ofMillis(500);
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final Quiet quiet;
    private final Later later;
    private final LongSupplier nanos;
    private final BiFunction<UUID, Instant, Set<UUID>> closedBefore;
    private final Consumer<Recorded<TurnClosed>> log;
    private final Map<Key, GatheredTurn> turns = new HashMap<>();
    private final ReadWriteLock closing = new ReentrantReadWriteLock();
    private volatile int generation;

    /**
     * Gathers for one instance.
     *
     * @param nanos what pauses are measured with
     * @param closedBefore the messages that are part of a companion's turns since a time
     * @param log returns when the turn is in it
     */
    Gathering(
            Quiet quiet,
            Later later,
            LongSupplier nanos,
            BiFunction<UUID, Instant, Set<UUID>> closedBefore,
            Consumer<Recorded<TurnClosed>> log) {
        this.quiet = quiet;
        this.later = later;
        this.nanos = nanos;
        this.closedBefore = closedBefore;
        this.log = log;
    }

    /**
     * Takes a line in.
     *
     * @param urgent the turn is not to wait for another
     */
    void add(Recorded<? extends Event> fact, MessageReceived message, Open taken, boolean urgent) {
        var key = new Key(fact.companion(), message.conversation());
        synchronized (turns) {
            var turn =
                    turns.computeIfAbsent(
                            key, _ -> new GatheredTurn(generation, nanos.getAsLong()));
            if (turn.has(fact.id())) {
                taken.close();
                return;
            }
            turn.add(new GatheredTurn.Line(fact, message, taken));
            var wait =
                    urgent || turn.size() >= quiet.mostLines()
                            ? Duration.ZERO
                            : quiet.after(message.text(), since(turn));
            int lines = turn.size();
            later.run(wait, () -> quietSince(key, turn, lines));
        }
    }

    /** The log has this turn: what is in it is gathered no more. */
    void closed(UUID companion, TurnClosed closed) {
        synchronized (turns) {
            var turn = turns.get(new Key(companion, closed.conversation()));
            if (turn != null) {
                turn.without(closed.messages());
            }
        }
    }

    /** Others gather from now on; waits, within a bound, for a turn that is just being closed. */
    void forget() {
        synchronized (turns) {
            generation++;
            turns.clear();
        }
        try {
            if (closing.writeLock().tryLock(DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                closing.writeLock().unlock();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration since(GatheredTurn turn) {
        return Duration.ofNanos(nanos.getAsLong() - turn.begun());
    }

    /** After so many lines came a pause: that was the turn, unless there are more by now. */
    private void quietSince(Key key, GatheredTurn turn, int lines) {
        synchronized (turns) {
            if (turns.get(key) != turn || turn.size() > lines) {
                return;
            }
            turns.remove(key);
        }
        close(key.companion(), turn);
    }

    private void close(UUID companion, GatheredTurn turn) {
        closing.readLock().lock();
        try {
            if (turn.generation() != generation) {
                return;
            }
            if (turn.mayBeRepeated()) {
                turn.without(closedBefore.apply(companion, turn.since()));
            }
            turn.closing().ifPresent(log);
            turn.done();
        } catch (CompanionForgotten _) {
            turn.done();
        } catch (RuntimeException e) {
            // Nothing is lost: the messages are open until their turn is in the log.
            LOG.warn("a turn cannot be closed now, trying again companion={}", companion, e);
            later.run(RETRY, () -> close(companion, turn));
        } finally {
            closing.readLock().unlock();
        }
    }

    private record Key(UUID companion, UUID conversation) {}
}
