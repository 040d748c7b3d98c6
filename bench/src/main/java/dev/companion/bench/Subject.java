package dev.companion.bench;

import dev.companion.topics.KafkaSettings;
import java.util.Optional;

/** A running system that is measured. */
public interface Subject extends AutoCloseable {

    /** Where it listens, on this machine. */
    int port();

    /** What its admin paths ask for. */
    Optional<String> apiKey();

    /** Its brokers, where they are known: without them there is no floor to measure. */
    Optional<KafkaSettings> kafka();

    @Override
    void close();
}
