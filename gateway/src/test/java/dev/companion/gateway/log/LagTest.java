package dev.companion.gateway.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LagTest {

    private static final List<Lag.Row> ROWS =
            List.of(
                    new Lag.Row("emotion-appraiser-fold", "companion.personality.v1", 0, 10, 7, 3),
                    new Lag.Row("emotion-appraiser-fold", "companion.personality.v1", 1, 5, 5, 0),
                    new Lag.Row("memory-consolidator", "companion.conversation.v1", 0, 8, 6, 2),
                    new Lag.Row("memory-consolidator-index", "companion.memory.v1", 0, 9, 8, 1));

    @Test
    void the_partitions_of_a_topic_add_up() {
        assertThat(Lag.summed(ROWS))
                .first()
                .isEqualTo(
                        new Lag.Sum(
                                "emotion-appraiser-fold", "companion.personality.v1", 15, 12, 3));
    }

    @Test
    void a_process_is_behind_by_all_that_its_readers_are() {
        assertThat(Lag.byProcess(ROWS))
                .containsEntry("fold", 3L)
                .containsEntry("memory-consolidator", 3L);
    }
}
