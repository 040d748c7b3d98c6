package dev.companion.gateway.chat;

import dev.companion.gateway.Births.Forgotten;
import dev.companion.gateway.LogAway;
import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.topics.EventLog;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;

/** Waits for what the log makes of something, no longer than the log is there. */
final class Waiting {

    private Waiting() {}

    /**
     * Returns once it is in the log. Should the log go away over it, it may still get there when it
     * is back.
     *
     * @param loss completes when the log goes away
     */
    static void write(EventLog log, Recorded<? extends Event> fact, CompletableFuture<Void> loss) {
        var written = log.append(fact);
        try {
            CompletableFuture.anyOf(written, loss).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : e;
        }
        if (!written.isDone()) {
            throw new LogAway();
        }
    }

    /** Empty when it takes too long, or the log goes away meanwhile. */
    static Optional<Seen> seen(
            CompletableFuture<Seen> waiting, CompletableFuture<Void> loss, Duration patience) {
        try {
            var _ =
                    CompletableFuture.anyOf(waiting, loss)
                            .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Forgotten forgotten
                    ? forgotten
                    : new IllegalStateException("a reply is never a failure", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return waiting.isCompletedExceptionally()
                ? Optional.empty()
                : Optional.ofNullable(waiting.getNow(null));
    }
}
