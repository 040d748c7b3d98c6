package dev.companion.mind.personality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.PersonalityEvent.Erased;
import dev.companion.schemas.Recorded;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The end of a life. */
class ErasedTest {

    private static final Recorded<PersonalityEvent> END =
            Recorded.root(
                    new UUID(9, 9),
                    "emotion-appraiser",
                    Journal.COMPANION,
                    new Erased(Journal.at(2)));

    @Test
    void nothing_of_a_life_is_left_at_its_end() {
        var ended =
                Journal.fold(
                        List.of(
                                Journal.born(Profile.CURIOUS_COMPANION.traits()),
                                Journal.felt(1, 1, new Pad(0.5, 0, 0)),
                                END));

        assertThat(ended).isEqualTo(PersonalityState.ERASED);
        assertThat(ended.isErased()).isTrue();
    }

    @Test
    void nothing_moves_it_any_more_not_even_a_birth() {
        var after =
                PersonalityState.ERASED
                        .apply(Journal.felt(2, 3, new Pad(0.5, 0, 0)))
                        .apply(Journal.born(Profile.CURIOUS_COMPANION.traits()))
                        .apply(END);

        assertThat(after).isSameAs(PersonalityState.ERASED);
    }

    @Test
    void one_byte_says_so_and_is_read_again() {
        var bytes = PersonalityState.ERASED.toBytes();

        assertThat(bytes).hasSize(1);
        assertThat(PersonalityState.fromBytes(bytes)).isSameAs(PersonalityState.ERASED);
        assertThat(PersonalityState.UNBORN.isErased()).isFalse();
    }
}
