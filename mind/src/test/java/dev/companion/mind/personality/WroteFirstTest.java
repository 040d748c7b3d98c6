package dev.companion.mind.personality;

import static dev.companion.mind.personality.Journal.at;
import static dev.companion.mind.personality.Journal.born;
import static dev.companion.mind.personality.Journal.fact;
import static dev.companion.mind.personality.Journal.fold;
import static dev.companion.mind.personality.Journal.hurt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.companion.schemas.Need;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.PersonalityEvent.ProactiveSent;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Traits;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class WroteFirstTest {

    private static final Traits EVEN = new Traits(0.5, 0.5, 0.5, 0.5, 0.5);

    @Test
    void to_write_first_is_remembered_and_is_some_company() {
        var before = fold(List.of(born(EVEN), hurt(1, 10, new Pad(0.1, 0, 0))));

        var state = before.apply(wrote(2, 10));

        assertThat(state.wroteFirst()).contains(at(10));
        assertThat(state.needs().levels().get(Need.SOCIAL))
                .isEqualTo(before.needs().levels().get(Need.SOCIAL) + 0.1, within(1e-9));
        assertThat(state.mood()).isEqualTo(before.mood());
    }

    @Test
    void a_later_fact_keeps_it_and_bytes_do_too() {
        var state = fold(List.of(born(EVEN), wrote(1, 1), hurt(2, 5, new Pad(0.1, 0, 0))));

        assertThat(state.wroteFirst()).contains(at(1));
        assertThat(PersonalityState.fromBytes(state.toBytes())).isEqualTo(state);
        assertThat(fold(List.of(born(EVEN), wrote(1, 1))).wroteFirst()).contains(at(1));
    }

    @Test
    void who_never_wrote_first_has_the_bytes_of_before() {
        var state = fold(List.of(born(EVEN), hurt(2, 5, new Pad(0.1, 0, 0))));

        assertThat(state.toBytes()[0]).isLessThan((byte) 3);
        assertThat(PersonalityState.fromBytes(state.toBytes())).isEqualTo(state);
    }

    @Test
    void a_personality_seen_a_while_ago_is_later_what_the_fold_would_say() {
        var state = fold(List.of(born(EVEN), hurt(1, 1, new Pad(0.4, 0.2, -0.1))));

        var later = Later.at(state.snapshot(at(1)), at(9));

        assertThat(later.mood()).isEqualTo(state.snapshot(at(9)).mood());
        assertThat(later.needs()).isEqualTo(state.snapshot(at(9)).needs());
        assertThat(later.emotion()).isEqualTo(state.snapshot(at(9)).emotion());
        assertThat(Later.at(later, at(2))).isSameAs(later);
    }

    private static Recorded<PersonalityEvent> wrote(long id, double hour) {
        return fact(
                id,
                "conversation-processor",
                new ProactiveSent(at(hour), new UUID(3, id), Map.of(Need.SOCIAL, 0.1)));
    }
}
