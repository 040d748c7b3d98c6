package dev.companion.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;

final class LogReaderTest {

    @Test
    void a_companion_is_looked_for_where_a_producer_puts_it() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            var key = new UUID(random.nextLong(), random.nextLong()).toString();
            int partitions = random.nextInt(1, 50);

            assertThat(LogReader.partitionOf(key, partitions))
                    .as("seed %d key %s of %d", seed, key, partitions)
                    .isEqualTo(
                            BuiltInPartitioner.partitionForKey(
                                    key.getBytes(StandardCharsets.UTF_8), partitions));
        }
    }

    @Test
    void where_a_companion_is_does_not_change() {
        assertThat(LogReader.partitionOf(Samples.COMPANION.toString(), 12)).isEqualTo(11);
    }
}
