package dev.companion.mind.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.companion.schemas.SecurityEvent.Threat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PenaltyTest {

    @ParameterizedTest
    @EnumSource
    void an_attack_is_unpleasant_and_rousing_the_more_certain_the_more(Threat threat) {
        var sure = Penalty.of(threat, 1);
        var unsure = Penalty.of(threat, .5);

        assertThat(sure.pleasure()).isBetween(-.25, 0.0).isLessThan(unsure.pleasure());
        assertThat(sure.arousal()).isBetween(0.0, .25).isGreaterThan(unsure.arousal());
    }

    @Test
    void a_confidence_beyond_one_is_a_bug() {
        assertThatThrownBy(() -> Penalty.of(Threat.ROLE_PLAY_ATTACK, 1.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0..1");
    }
}
