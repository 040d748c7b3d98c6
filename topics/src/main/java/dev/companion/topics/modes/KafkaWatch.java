package dev.companion.topics.modes;

import dev.companion.schemas.Dependency;
import dev.companion.topics.KafkaSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;

/** Whether a broker answers: nobody else learns that before its own patience has run out. */
public final class KafkaWatch implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 2_000;

    private final Admin admin;
    private volatile Optional<String> trouble = Optional.empty();

    /** Does not mind if nobody is there. */
    public KafkaWatch(KafkaSettings settings) {
        this.admin = Admin.create(new HashMap<>(settings.admin()));
    }

    /** To be watched with the others. */
    public Watched watched() {
        return new Watched(Dependency.KAFKA, this::trouble, this::probe);
    }

    /** What the last look found. */
    public Optional<String> trouble() {
        return trouble;
    }

    private void probe() {
        try {
            var options = new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS);
            admin.describeCluster(options).nodes().get();
            trouble = Optional.empty();
        } catch (ExecutionException _) {
            trouble = Optional.of("no broker answers");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // it is being closed
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
