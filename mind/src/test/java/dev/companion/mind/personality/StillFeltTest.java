package dev.companion.mind.personality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.companion.schemas.Emotion;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.schemas.Rules;
import dev.companion.schemas.Traits;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StillFeltTest {

    private static final Instant SEEN = Instant.parse("2026-03-01T18:30:00Z");

    @Test
    void an_emotion_halves_in_the_half_life_of_the_rules() {
        var slow = snapshot(Map.of("emotion_half_life_hours", 4.0), Map.of(Emotion.HOPE, .8));

        assertThat(StillFelt.at(slow, SEEN.plus(Duration.ofHours(4))).get(Emotion.HOPE))
                .isEqualTo(.4, within(1e-12));
        assertThat(StillFelt.at(slow, SEEN.plus(Duration.ofHours(8))).get(Emotion.HOPE))
                .isEqualTo(.2, within(1e-12));
    }

    @Test
    void what_has_faded_away_is_not_felt() {
        var faint = snapshot(Map.of(), Map.of(Emotion.HOPE, .8, Emotion.FEAR, .02));

        assertThat(StillFelt.at(faint, SEEN.plus(Duration.ofHours(2))))
                .containsOnlyKeys(Emotion.HOPE);
        assertThat(StillFelt.at(faint, SEEN.plus(Duration.ofDays(2)))).isEmpty();
    }

    @Test
    void a_moment_before_the_snapshot_makes_nothing_stronger() {
        var felt = Map.of(Emotion.HOPE, .8);

        assertThat(StillFelt.at(snapshot(Map.of(), felt), SEEN.minusSeconds(60))).isEqualTo(felt);
    }

    private static PersonalitySnapshot snapshot(
            Map<String, Double> parameters, Map<Emotion, Double> felt) {
        return new PersonalitySnapshot(
                SEEN,
                1,
                "",
                new Traits(.5, .5, .5, .5, .5),
                new Rules(2, parameters),
                Pad.ZERO,
                Pad.ZERO,
                "calm",
                "relaxed",
                Map.of(),
                felt,
                Map.of());
    }
}
