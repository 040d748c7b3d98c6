package dev.companion.schemas;

import static dev.companion.schemas.EventType.REPLY_COMPOSED;
import static dev.companion.schemas.EventType.TURN_CLOSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ids are in the log for ever, so the way to them never changes. */
final class EventIdTest {

    private static final UUID CAUSE = UUID.fromString("5f0c6d3e-8d1b-4c58-9a55-0e6f1c2b3a49");

    @Test
    void a_derived_id_is_the_same_for_ever() {
        assertThat(EventId.derived(CAUSE, TURN_CLOSED, 0))
                .hasToString("1e0e8108-a713-8ff9-bcb7-5aec54d0cafb");
        assertThat(EventId.derived(CAUSE, TURN_CLOSED, 1))
                .hasToString("72f60915-b577-8461-9155-350d27f89fc2");
        assertThat(EventId.derived(CAUSE, REPLY_COMPOSED, 0))
                .hasToString("68b44a88-4487-865d-b7d9-08ae9e76c236");
    }

    @Test
    void another_cause_type_or_ordinal_is_another_id() {
        var ids =
                Stream.of(
                        EventId.derived(CAUSE, TURN_CLOSED, 0),
                        EventId.derived(CAUSE, TURN_CLOSED, 1),
                        EventId.derived(CAUSE, TURN_CLOSED, -1),
                        EventId.derived(CAUSE, REPLY_COMPOSED, 0),
                        EventId.derived(new UUID(0, 0), TURN_CLOSED, 0));

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void an_id_from_a_hash_says_that_it_is_of_version_8() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            var hash = new byte[32];
            random.nextBytes(hash);

            var id = EventId.fromHash(hash);

            assertThat(id.version()).as("seed %d", seed).isEqualTo(8);
            assertThat(id.variant()).as("seed %d", seed).isEqualTo(2);
        }
    }
}
