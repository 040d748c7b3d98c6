package dev.companion.mind.affect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Agent;
import dev.companion.schemas.Appraisal;
import dev.companion.schemas.Goal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeltWordsTest {

    private static final String OF_USER = "zzz";
    private static final String OF_COMPANION = "you are zzz";

    @ParameterizedTest
    @ValueSource(strings = {OF_USER, OF_COMPANION})
    void no_sign_is_turned_however_weak_the_hit(String line) {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            var words = weak(random);
            var felt = new Vad(signed(random), signed(random), signed(random));

            var joined = FeltWords.joined(words, List.of(line), felt);

            var shown = "seed %d, turn %d: %s, %s".formatted(seed, i, words, felt);
            assertThat(signs(joined)).as(shown).isEqualTo(signs(words));
        }
    }

    @Test
    void what_the_words_leave_open_is_filled_in() {
        var felt = new Vad(.4, 0, 0);
        var user = new Appraisal(-.156, 0, 0, 0, 1, 0, 0);
        var self = new Appraisal(0, -.156, 0, 0, 1, 0, 0);

        assertThat(FeltWords.joined(user, List.of(OF_USER), felt).desirabilityForUser())
                .isGreaterThan(.3);
        assertThat(FeltWords.joined(self, List.of(OF_COMPANION), felt).desirability())
                .isGreaterThan(.3);
    }

    private static List<Double> signs(Appraisal appraisal) {
        return List.of(
                Math.signum(appraisal.desirability()),
                Math.signum(appraisal.desirabilityForUser()),
                Math.signum(appraisal.praiseworthiness()),
                Math.signum(appraisal.appealingness()),
                Math.signum(appraisal.goals().getOrDefault(Goal.BE_CLOSE, 0.0)));
    }

    private static Appraisal weak(Random random) {
        double desirability = signed(random) / 4;
        return new Appraisal(
                desirability,
                signed(random) / 4,
                signed(random) / 4,
                signed(random) / 4,
                1,
                0,
                0,
                Optional.of(Agent.USER),
                Map.of(Goal.BE_CLOSE, desirability));
    }

    private static double signed(Random random) {
        return random.nextDouble() * 2 - 1;
    }
}
