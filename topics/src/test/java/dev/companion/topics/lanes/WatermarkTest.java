package dev.companion.topics.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

final class WatermarkTest {

    private final Watermark watermark = new Watermark();

    @Test
    void before_the_first_record_there_is_nothing_to_commit() {
        assertThat(watermark.advance()).isEmpty();
    }

    @Test
    void it_stays_below_what_is_open_and_passes_once_that_is_closed() {
        watermark.opened(10, 1_000);
        watermark.opened(11, 1_001);
        watermark.closed(11);

        assertThat(watermark.advance()).hasValue(new OffsetAndMetadata(10, "1000"));
        watermark.closed(10);
        assertThat(watermark.advance()).hasValue(new OffsetAndMetadata(12, "1001"));
    }

    @Test
    void what_has_not_moved_is_not_committed_again() {
        watermark.opened(10, 1_000);
        var _ = watermark.advance();

        assertThat(watermark.advance()).isEmpty();
    }

    @Test
    void what_did_not_reach_the_broker_is_committed_again() {
        watermark.opened(10, 1_000);
        var first = watermark.advance();

        watermark.notCommitted();

        assertThat(watermark.advance()).isEqualTo(first);
    }

    @Test
    void only_what_reached_the_broker_is_committed() {
        watermark.opened(10, 1_000);
        watermark.closed(10);
        var _ = watermark.advance();
        assertThat(watermark.committed()).isEqualTo(-1);

        watermark.committed(11);
        watermark.notCommitted();
        watermark.committed(9);

        assertThat(watermark.committed()).isEqualTo(11);
    }

    /** Offsets have gaps: a transaction's markers take some. */
    @Test
    void it_never_passes_an_open_record_and_never_goes_back() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            run(random, "seed %d round %d".formatted(seed, round));
        }
    }

    private static void run(Random random, String at) {
        var tested = new Watermark();
        var open = new TreeMap<Long, Long>();
        long next = random.nextInt(1_000);
        long time = 0;
        long committed = -1;
        for (int step = 0; step < 200; step++) {
            switch (random.nextInt(3)) {
                case 0 -> {
                    time += random.nextInt(10);
                    tested.opened(next, time);
                    open.put(next, time);
                    next += 1 + (random.nextInt(5) == 0 ? random.nextInt(3) : 0);
                }
                case 1 -> {
                    if (!open.isEmpty()) {
                        var any = open.keySet().stream().skip(random.nextInt(open.size()));
                        long offset = any.findFirst().orElseThrow();
                        tested.closed(offset);
                        open.remove(offset);
                    }
                }
                default -> {
                    var moved = tested.advance();
                    if (moved.isPresent()) {
                        assertThat(moved.get().offset()).as(at).isGreaterThan(committed);
                        committed = moved.get().offset();
                        assertThat(Long.parseLong(moved.get().metadata()))
                                .as(at)
                                .isLessThanOrEqualTo(
                                        open.isEmpty() ? time : open.firstEntry().getValue());
                    }
                    if (!open.isEmpty()) {
                        assertThat(committed).as(at).isEqualTo(open.firstKey());
                    }
                }
            }
            assertThat(tested.open()).as(at).isEqualTo(open.size());
        }
    }
}
