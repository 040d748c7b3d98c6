package dev.companion.gateway.chat;

import dev.companion.stores.live.Piece;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Someone who listens, and what waits to be told them. Whoever reads too slowly is cut off: nobody
 * waits for them.
 *
 * @see Listeners
 */
final class Listener {

    /** So much may wait. */
    static final int MOST_WAITING = 512;

    private final UUID companion;
    private final StreamPlace start;
    private final BlockingQueue<News> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private boolean over;

    /**
     * Begins to listen.
     *
     * @param start from where on it is told of everything
     */
    Listener(UUID companion, StreamPlace start) {
        this.companion = companion;
        this.start = start;
    }

    UUID companion() {
        return companion;
    }

    StreamPlace start() {
        return start;
    }

    /** Something to tell. */
    sealed interface News {

        /** A fact, as it is in the log. */
        record Fact(ConsumerRecord<String, byte[]> record) implements News {}

        /** Part of a reply that is being made. */
        record Part(Piece piece) implements News {}

        /** There will be no more. */
        record End(String reason) implements News {}
    }

    /** Never waits. */
    synchronized void tell(News news) {
        if (!over && !waiting.offer(news)) {
            end("what was to be told was not read in time");
        }
    }

    /**
     * From now on it is told nothing but why; what waits is dropped, and can be asked for again.
     */
    synchronized void end(String reason) {
        if (!over) {
            over = true;
            waiting.clear();
            var _ = waiting.offer(new News.End(reason));
        }
    }

    /** The next thing; empty when there is none for so long. */
    Optional<News> next(long patienceMillis) throws InterruptedException {
        return Optional.ofNullable(waiting.poll(patienceMillis, TimeUnit.MILLISECONDS));
    }
}
