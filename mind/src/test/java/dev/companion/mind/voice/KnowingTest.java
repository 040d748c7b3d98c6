package dev.companion.mind.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.voice.Found.Certainty;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was told is answered from the right memory; what was not is said not to be known. */
class KnowingTest {

    private static final double LEAST_RECALL = 0.95;
    private static final int SEEDS = 12;
    private static final String ADMITS =
            "(?i)(n't|not|never) (\\w+ )?(know|sure|told|tell|recall|remember|certain)"
                    + "|not that I|can't (say|find|answer)|that I don't|don't (think|have)"
                    + "|no (memory|idea)|nothing|missing|gone from me|looked for|hard to say"
                    + "|outside of what|(I'd|mostly) (be guessing|what you've told)";

    static List<Lives.Asked> unanswerable() {
        return Lives.asked().stream().filter(asked -> !asked.answerable()).toList();
    }

    @ParameterizedTest
    @MethodSource("unanswerable")
    void what_was_never_told_is_not_asserted(Lives.Asked asked) {
        assertThat(answer(asked)).isEmpty();
        var scene = asked.scene();
        assertThat(
                        LongStream.range(0, SEEDS)
                                .mapToObj(seed -> scene.seed(seed).says(asked.question())))
                .allSatisfy(text -> assertThat(text).containsPattern(ADMITS));
    }

    @Test
    void nearly_all_that_was_told_is_answered_and_always_from_the_right_memory() {
        var answerable = Lives.asked().stream().filter(Lives.Asked::answerable).toList();

        var answered = answerable.stream().filter(asked -> answer(asked).isPresent()).toList();

        assertThat(answered)
                .allSatisfy(asked ->
                        assertThat(answer(asked)).get().asString().contains(asked.answer()));
        assertThat((double) answered.size() / answerable.size())
                .isGreaterThanOrEqualTo(LEAST_RECALL);
    }

    @Test
    void a_time_that_was_not_told_is_answered_with_when_the_rest_was() {
        var scene = Scenes.even().told(20, "We adopted two kittens, Miso and Wasabi.");

        assertThat(scene.manySay("When did I adopt the kittens?"))
                .allSatisfy(text -> assertThat(text).containsIgnoringCase("on 15 April"))
                .allSatisfy(text -> assertThat(text).containsPattern(ADMITS));
    }

    /** The memory that would be asserted. */
    private static Optional<String> answer(Lives.Asked asked) {
        var scene = asked.scene().scene(asked.question());
        var question = Question.of(asked.question(), scene.userName(), scene.recent());
        return Recollection.of(question, scene.memories())
                .filter(found -> found.certainty() == Certainty.ANSWER)
                .map(found -> found.telling().memory().text());
    }
}
