package dev.companion.mind.personality;

import static dev.companion.mind.personality.Journal.at;
import static dev.companion.mind.personality.Journal.born;
import static dev.companion.mind.personality.Journal.fold;
import static dev.companion.mind.personality.Journal.night;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.companion.schemas.ObservedQuirk;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.QuirkKind;
import dev.companion.schemas.QuirkSnapshot;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Traits;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How quirks grow and fade. */
class QuirksTest {

    private static final double DAY = 24;
    private static final UUID ASKS = new UUID(4, 1);
    private static final Recorded<PersonalityEvent> BIRTH =
            born(new Traits(0.5, 0.5, 0.5, 0.5, 0.5));

    @Test
    void a_habit_is_a_quirk_once_it_has_shown_in_five_replies() {
        var young = fold(List.of(BIRTH, night(1, DAY, asks(3))));
        var grown = young.apply(night(2, 2 * DAY, asks(2)));

        assertThat(quirk(young, 1).active()).isFalse();
        assertThat(quirk(grown, 2).active()).isTrue();
        assertThat(quirk(grown, 2).times()).isEqualTo(5);
    }

    @Test
    void seen_again_it_grows_by_a_tenth_up_to_one() {
        var state = fold(List.of(BIRTH, night(1, DAY, asks(5))));
        for (int night = 2; night <= 10; night++) {
            state = state.apply(night(night, night * DAY, asks(1)));
            assertThat(quirk(state, night).strength())
                    .isEqualTo(Math.min(1, 0.5 + 0.1 * (night - 1)), within(1e-9));
        }
    }

    @Test
    void unseen_for_a_fortnight_it_fades_and_is_inactive_after_nine_more_nights() {
        var state = fold(List.of(BIRTH, night(1, DAY, asks(5))));

        assertThat(quirk(state, 15).strength()).isEqualTo(0.5);
        assertThat(quirk(state, 16).strength()).isEqualTo(0.45, within(1e-9));
        assertThat(quirk(state, 15 + 8).active()).isTrue();
        assertThat(quirk(state, 15 + 9).active()).isFalse();
        assertThat(quirk(state, 15 + 9).strength()).isEqualTo(0.05, within(1e-9));
    }

    @Test
    void what_has_faded_away_is_forgotten_at_the_next_night() {
        var state = fold(List.of(BIRTH, night(1, DAY, asks(5)), night(2, 40 * DAY)));

        assertThat(state.quirks().byId()).isEmpty();
    }

    private static ObservedQuirk asks(int times) {
        return new ObservedQuirk(ASKS, QuirkKind.BEHAVIOR, times, 0.5);
    }

    private static QuirkSnapshot quirk(PersonalityState state, double day) {
        return Objects.requireNonNull(state.snapshot(at(day * DAY)).quirks().get(ASKS));
    }
}
