package dev.companion.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.ErasureEvent.ErasureRequested;
import dev.companion.schemas.Event;
import dev.companion.schemas.PersonalityEvent.Erased;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.UserEvent.BecameDormant;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is still read of those who are erased. */
class ErasedCodecTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final UUID ADA = new UUID(1, 1);
    private static final UUID BO = new UUID(1, 2);

    private final EventCodec codec = new EventCodec(_ -> Optional.empty(), ADA::equals);

    @Test
    void numbers_of_who_is_erased_count_as_forgotten_and_those_of_others_do_not() {
        var dormant = new BecameDormant(NOON, NOON);

        assertThat(read(ADA, dormant)).isInstanceOf(Decoded.Forgotten.class);
        assertThat(read(ADA, new Erased(NOON))).isInstanceOf(Decoded.Forgotten.class);
        assertThat(read(BO, dormant)).isInstanceOf(Decoded.Fact.class);
    }

    @Test
    void that_someone_is_to_be_erased_is_always_read() {
        assertThat(read(ADA, new ErasureRequested(NOON))).isInstanceOf(Decoded.Fact.class);
    }

    private Decoded read(UUID companion, Event event) {
        var record = codec.encode(fact(companion, event));
        return codec.decode(record.key(), record.value(), record.headers());
    }

    private static <E extends Event> Recorded<E> fact(UUID companion, E event) {
        return Recorded.root(new UUID(2, 2), "test", companion, event);
    }
}
