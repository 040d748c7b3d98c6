package dev.companion.mind.personality;

import static dev.companion.mind.personality.Journal.at;
import static dev.companion.mind.personality.Journal.born;
import static dev.companion.mind.personality.Journal.felt;
import static dev.companion.mind.personality.Journal.fold;
import static dev.companion.mind.personality.Journal.hurt;
import static dev.companion.mind.personality.Journal.night;
import static dev.companion.mind.personality.Journal.satisfied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.companion.schemas.Emotion;
import dev.companion.schemas.FeltEmotion;
import dev.companion.schemas.Need;
import dev.companion.schemas.ObservedQuirk;
import dev.companion.schemas.Pad;
import dev.companion.schemas.QuirkKind;
import dev.companion.schemas.Traits;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaterTest {

    private static final PersonalityState LIVED =
            fold(
                    List.of(
                            born(new Traits(0.8, 0.6, 0.7, 0.8, 0.3)),
                            hurt(1, 1, new Pad(-0.6, 0.5, -0.2)),
                            satisfied(2, 2, Need.SOCIAL, 0.3),
                            felt(3, 3, new FeltEmotion(Emotion.JOY, 0.8)),
                            night(
                                    4,
                                    4,
                                    new ObservedQuirk(
                                            new UUID(1, 1), QuirkKind.PREFERENCE, 9, 0.5))));

    @ParameterizedTest
    @ValueSource(doubles = {4, 4.5, 10, 100, 24 * 16.5, 24 * 25, 24 * 90})
    void a_snapshot_made_later_says_what_a_later_one_would(double hour) {
        var seen = LIVED.snapshot(at(4));

        var aged = Later.at(seen, at(hour));

        var later = LIVED.snapshot(at(hour));
        assertThat(aged.at()).isEqualTo(later.at());
        assertThat(aged.mood().pleasure()).isEqualTo(later.mood().pleasure(), within(1e-12));
        assertThat(aged.mood().arousal()).isEqualTo(later.mood().arousal(), within(1e-12));
        assertThat(aged.mood().dominance()).isEqualTo(later.mood().dominance(), within(1e-12));
        assertThat(aged.emotion()).isEqualTo(later.emotion());
        assertThat(aged.octant()).isEqualTo(later.octant());
        assertThat(aged.emotions().keySet()).isEqualTo(later.emotions().keySet());
        later.needs()
                .forEach((need, level) ->
                        assertThat(aged.needs().get(need)).isEqualTo(level, within(1e-12)));
        later.quirks()
                .forEach((id, quirk) -> {
                    var faded = aged.quirks().get(id);
                    assertThat(faded.strength()).isEqualTo(quirk.strength(), within(1e-12));
                    assertThat(faded.active()).isEqualTo(quirk.active());
                });
    }

    @Test
    void time_never_runs_backwards() {
        var seen = LIVED.snapshot(at(10));

        assertThat(Later.at(seen, at(3))).isEqualTo(seen);
    }
}
