package dev.companion.mind.affect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Agent;
import dev.companion.schemas.Appraisal;
import dev.companion.schemas.Emotion;
import dev.companion.schemas.Goal;
import dev.companion.schemas.Traits;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the offline appraiser hears about the companion's goals, and whose deed it hears of. */
class GoalsTest {

    private static final Traits AVERAGE = new Traits(.5, .5, .5, .5, .5);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    I love talking to you                 | BE_CLOSE   |  1 | USER
                    thank you                             | BE_CLOSE   |  1 | USER
                    I hate you                            | BE_CLOSE   | -1 | USER
                    you are so stupid                     | BE_CLOSE   | -1 | USER
                    you helped me yesterday               | BE_OF_USE  |  1 | COMPANION
                    thanks for the help with the letter   | BE_OF_USE  |  1 | USER
                    your advice worked                    | BE_OF_USE  |  1 | COMPANION
                    that didn't help                      | BE_OF_USE  | -1 | COMPANION
                    You’re not helping.                   | BE_OF_USE  | -1 | COMPANION
                    Exactly!                              | UNDERSTAND |  1 | COMPANION
                    yes, exactly                          | UNDERSTAND |  1 | COMPANION
                    you get me                            | UNDERSTAND |  1 | COMPANION
                    you don't get it                      | UNDERSTAND | -1 | COMPANION
                    that's not what I meant               | UNDERSTAND | -1 | COMPANION
                    you remembered!                       | KEEP_WORD  |  1 | COMPANION
                    just as you said                      | KEEP_WORD  |  1 | COMPANION
                    you promised                          | KEEP_WORD  | -1 | COMPANION
                    you forgot my birthday                | KEEP_WORD  | -1 | COMPANION
                    """)
    void a_line_furthers_or_hinders_a_goal(String line, Goal goal, int sign, Agent by) {
        var appraisal = appraise(line);

        assertThat(appraisal.goals()).containsKey(goal);
        assertThat(Math.signum(appraisal.goals().get(goal))).isEqualTo(sign);
        assertThat(Math.signum(appraisal.desirability())).isEqualTo(sign);
        assertThat(appraisal.agent()).contains(by);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    you helped me yesterday | GRATIFICATION
                    you remembered!         | GRATIFICATION
                    you forgot my birthday  | REMORSE
                    you don't get it        | REMORSE
                    """)
    void what_it_did_itself_makes_it_proud_or_sorry(String line, Emotion dominant) {
        var felt = OccTree.emotions(appraise(line), AVERAGE);

        assertThat(felt.getFirst().emotion()).isEqualTo(dominant);
    }

    @Test
    void what_a_third_did_is_judged_as_theirs_beside_what_it_did_to_the_user() {
        var appraisal = appraise("my brother lied to me");

        assertThat(appraisal.agent()).contains(Agent.OTHER);
        assertThat(appraisal.praiseworthiness()).isNegative();
        assertThat(appraisal.goals()).isEmpty();
        assertThat(OccTree.emotions(appraisal, AVERAGE).getFirst().emotion())
                .isEqualTo(Emotion.PITY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it is exactly five o'clock",
                "not exactly",
                "do you understand?",
                "the train leaves from platform two",
                "my pills are not helping",
                ""
            })
    void a_line_about_something_else_touches_no_goal(String line) {
        assertThat(appraise(line).goals()).isEmpty();
        assertThat(appraise(line).desirability()).isZero();
    }

    @Test
    void a_question_weighs_less() {
        assertThat(appraise("you forgot").goals().get(Goal.KEEP_WORD))
                .isLessThan(appraise("you forgot?").goals().get(Goal.KEEP_WORD));
    }

    @Test
    void desirability_is_the_goals_together() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var phrases =
                List.of(
                        "thank you",
                        "you forgot",
                        "exactly",
                        "I hate you",
                        "you helped me",
                        "you don't get it",
                        "bad advice",
                        "I love you",
                        "you lied to me",
                        "you remembered");
        for (int i = 0; i < 2_000; i++) {
            var lines = new ArrayList<String>();
            for (int n = random.nextInt(4); n >= 0; n--) {
                lines.add(phrases.get(random.nextInt(phrases.size())));
            }

            var appraisal = OfflineAppraiser.appraise(lines);

            double d = appraisal.desirability();
            var furthered = appraisal.goals().values();
            if (furthered.stream().allMatch(g -> g > 0)
                    || furthered.stream().allMatch(g -> g < 0)) {
                assertThat(furthered)
                        .as("seed %d: %s", seed, lines)
                        .allSatisfy(g -> {
                            assertThat(g * d).isPositive();
                            assertThat(Math.abs(g)).isLessThanOrEqualTo(Math.abs(d));
                        });
            }
            assertThat(d).as("seed %d: %s", seed, lines).isBetween(-1.0, 1.0);
        }
    }

    private static Appraisal appraise(String line) {
        return OfflineAppraiser.appraise(List.of(line == null ? "" : line));
    }
}
