package dev.companion.mind.personality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecentIdsTest {

    @Test
    void remembers_exactly_the_last_256() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var ids = RecentIds.NONE;
        var expected = new ArrayDeque<UUID>();
        for (int i = 0; i < 2_000; i++) {
            var id = new UUID(random.nextLong(), random.nextLong());
            ids = ids.plus(id);
            expected.addLast(id);
            if (expected.size() > RecentIds.CAPACITY) {
                var forgotten = expected.removeFirst();
                assertThat(ids.contains(forgotten)).as("seed %d at %d", seed, i).isFalse();
            }
            assertThat(ids.size()).as("seed %d at %d", seed, i).isEqualTo(expected.size());
            assertThat(ids.contains(expected.peekFirst())).as("seed %d at %d", seed, i).isTrue();
            assertThat(ids.contains(id)).isTrue();
        }
        assertThat(RecentIds.ofLongs(ids.toLongs())).isEqualTo(ids);
    }
}
