package dev.companion.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.PersonalityEvent.NeedSatisfied;
import dev.companion.schemas.SecurityEvent.CrisisDetected;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class RecordedTest {

    private static final UUID ID = new UUID(1, 2);
    private static final UUID COMPANION = new UUID(3, 4);

    private final Recorded<CrisisDetected> root =
            Recorded.root(ID, "gateway", COMPANION, new CrisisDetected(Instant.EPOCH, ID));

    @Test
    void a_root_is_its_own_correlation_and_has_no_cause() {
        assertThat(root.id()).isEqualTo(ID);
        assertThat(root.envelope().correlationId()).isEqualTo(ID);
        assertThat(root.envelope().causationId()).isEmpty();
        assertThat(root.envelope().type()).isEqualTo(EventType.CRISIS_DETECTED);
    }

    @Test
    void what_it_led_to_names_it_as_cause_and_keeps_the_root() {
        var effect = root.led("guard", new CrisisDetected(Instant.EPOCH, ID));
        var later = effect.led("fold", new NeedSatisfied(Instant.EPOCH, Need.REST, 0.5), 3);

        assertThat(later.id()).isEqualTo(EventId.derived(effect.id(), EventType.NEED_SATISFIED, 3));
        assertThat(later.companion()).isEqualTo(COMPANION);
        assertThat(later.envelope().causationId()).hasValue(effect.id());
        assertThat(later.envelope().correlationId()).isEqualTo(ID);
        assertThat(later.envelope().source()).isEqualTo("fold");
    }

    @Test
    void doing_the_work_twice_names_the_same_slot() {
        var first = root.led("guard", new CrisisDetected(Instant.EPOCH, ID));
        var second = root.led("guard", new CrisisDetected(Instant.MAX, ID));

        assertThat(second.id()).isEqualTo(first.id());
    }
}
