package dev.companion.mind.personality;

import static dev.companion.mind.personality.Journal.at;
import static dev.companion.mind.personality.Journal.born;
import static dev.companion.mind.personality.Journal.fold;
import static dev.companion.mind.personality.Journal.hurt;
import static dev.companion.mind.personality.Journal.satisfied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.companion.schemas.Need;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityEvent.RulesActivated;
import dev.companion.schemas.Rules;
import dev.companion.schemas.Traits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonalityStateTest {

    private static final Traits EVEN = new Traits(0.5, 0.5, 0.5, 0.5, 0.5);
    private static final Traits NERVOUS = new Traits(0.5, 0.5, 0.5, 0.5, 0.9);

    @Test
    void is_born_in_the_mood_its_traits_make_its_home() {
        var state = fold(List.of(born(NERVOUS)));

        assertThat(state.baseline().pleasure()).isEqualTo(-0.152, within(1e-9));
        assertThat(state.baseline().arousal()).isEqualTo(0.456, within(1e-9));
        assertThat(state.mood()).isEqualTo(state.baseline());
    }

    @Test
    void a_feeling_moves_the_mood_and_half_of_it_is_gone_after_a_half_life() {
        var state = fold(List.of(born(EVEN), hurt(1, 1, new Pad(0.4, 0.2, -0.1))));

        assertThat(state.mood()).isEqualTo(new Pad(0.4, 0.2, -0.1));
        var later = state.moodAt(at(1 + PersonalityRules.DEFAULT.moodHalfLifeHours()));
        assertThat(later.pleasure()).isEqualTo(0.2, within(1e-9));
        assertThat(later.arousal()).isEqualTo(0.1, within(1e-9));
        assertThat(later.dominance()).isEqualTo(-0.05, within(1e-9));
    }

    @Test
    void a_mood_can_fall_as_well_as_rise() {
        var state =
                fold(
                        List.of(
                                born(EVEN),
                                hurt(1, 1, new Pad(0.4, 0, 0)),
                                hurt(2, 1, new Pad(-0.6, 0.3, 0))));

        assertThat(state.mood().pleasure()).isEqualTo(-0.2, within(1e-9));
    }

    @Test
    void a_mood_never_leaves_its_bounds() {
        var state =
                fold(
                        List.of(
                                born(EVEN),
                                hurt(1, 0, new Pad(0.9, 0, 0)),
                                hurt(2, 0, new Pad(0.9, 0, 0))));

        assertThat(state.mood().pleasure()).isEqualTo(1.0);
    }

    @Test
    void a_fact_seen_twice_counts_once() {
        var feeling = hurt(1, 1, new Pad(0.3, 0, 0));
        var once = fold(List.of(born(EVEN), feeling));

        assertThat(once.apply(feeling)).isSameAs(once);
    }

    @Test
    void time_never_runs_backwards() {
        var state =
                fold(
                        List.of(
                                born(EVEN),
                                hurt(1, 5, new Pad(0.4, 0, 0)),
                                hurt(2, 2, new Pad(0.1, 0, 0))));

        assertThat(state.at()).isEqualTo(at(5));
        assertThat(state.mood().pleasure()).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void needs_empty_with_time_and_conversation_fills_them() {
        var state = fold(List.of(born(EVEN), satisfied(1, 10, Need.SOCIAL, 0.2)));

        assertThat(state.needs().levels().get(Need.SOCIAL))
                .isEqualTo(0.5 - 10 * 0.005 + 0.2, within(1e-9));
        assertThat(state.needs().levels().get(Need.CREATIVE))
                .isEqualTo(0.5 - 10 * 0.005, within(1e-9));
        assertThat(state.snapshot(at(10_000)).needs().get(Need.SOCIAL)).isZero();
    }

    @Test
    void new_rules_hold_from_their_moment_on() {
        var quick = new Rules(1, Map.of("mood_half_life_hours", 1.0));
        var state =
                fold(
                        List.of(
                                born(EVEN),
                                hurt(1, 0, new Pad(0.8, 0, 0)),
                                Journal.fact(2, "gateway", new RulesActivated(at(6), quick))));

        assertThat(state.mood().pleasure()).isEqualTo(0.4, within(1e-9));
        assertThat(state.moodAt(at(7)).pleasure()).isEqualTo(0.2, within(1e-9));
    }

    @Test
    void rules_from_the_future_are_refused() {
        var unknown = new Rules(PersonalityRules.VERSION + 1, Map.of());
        var state = fold(List.of(born(EVEN)));

        assertThatThrownBy(() ->
                        state.apply(Journal.fact(2, "gateway", new RulesActivated(at(1), unknown))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rules version 3");
    }
}
