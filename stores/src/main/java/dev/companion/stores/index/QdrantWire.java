package dev.companion.stores.index;

import com.google.common.util.concurrent.ListenableFuture;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.TlsChannelCredentials;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.QdrantGrpcClient;
import java.io.Closeable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The wire to Qdrant. Whatever goes wrong on it is an {@link IndexAway}, and for a second after
 * that nobody is made to wait for the next failure. The channel connects by itself, again and
 * again.
 */
final class QdrantWire implements Closeable {

    /** A reply waits for what it recalls. */
    static final Duration READING = Duration.ofSeconds(3);

    /** Nobody waits, and what is given up is done again. */
    static final Duration WRITING = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(QdrantWire.class);
    private static final Duration REST = Duration.ofSeconds(1);

    /** 1,000 candidates of 3,072 dimensions from each collection are 36 MB. */
    private static final int LARGEST_ANSWER = 64 << 20;

    private final QdrantAddress address;
    private final QdrantClient client;
    private volatile long failures;
    private volatile long restUntil = System.nanoTime();
    private volatile boolean away;

    QdrantWire(QdrantAddress address) {
        this.address = address;
        var grpc = QdrantGrpcClient.newBuilder(channel(address), true, false).withTimeout(READING);
        address.apiKey().ifPresent(grpc::withApiKey);
        this.client = new QdrantClient(grpc.build());
    }

    private static ManagedChannel channel(QdrantAddress address) {
        var credentials =
                address.encrypted()
                        ? TlsChannelCredentials.create()
                        : InsecureChannelCredentials.create();
        return Grpc.newChannelBuilderForAddress(address.host(), address.port(), credentials)
                .maxInboundMessageSize(LARGEST_ANSWER)
                .build();
    }

    /** What to ask with; the answer is taken with {@link #answer}. */
    QdrantClient ask() {
        if (away && System.nanoTime() - restUntil < 0) {
            throw new IndexAway(address + " did not answer lately");
        }
        return client;
    }

    /** Waits, as long as a question of its kind may take. */
    <T> T answer(ListenableFuture<T> question) {
        try {
            var answer = question.get();
            if (away) {
                away = false;
                LOG.info("Qdrant answers again address={}", address);
            }
            return answer;
        } catch (ExecutionException e) {
            throw failed(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            question.cancel(true);
            Thread.currentThread().interrupt();
            throw new IndexAway("interrupted while waiting for " + address, e);
        }
    }

    <T> List<T> answers(List<ListenableFuture<T>> questions) {
        return questions.stream().map(this::answer).toList();
    }

    /** Counts the failures: what was known of the other side before one may be wrong after it. */
    long failures() {
        return failures;
    }

    private synchronized IndexAway failed(Throwable why) {
        failures++;
        restUntil = System.nanoTime() + REST.toNanos();
        var status = Status.fromThrowable(why);
        var said = status.getCode() + " " + String.valueOf(status.getDescription());
        if (!away) {
            away = true;
            LOG.warn(
                    "Qdrant does not do what it is asked, trying again every second address={}"
                            + " reason=\"{}\"",
                    address,
                    said);
        }
        return new IndexAway(address + " does not do what it is asked: " + said, why);
    }

    @Override
    public void close() {
        client.close();
    }
}
