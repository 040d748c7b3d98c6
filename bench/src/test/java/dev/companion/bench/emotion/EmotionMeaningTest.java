package dev.companion.bench.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.affect.AffectInputs;
import dev.companion.mind.affect.AffectModel;
import dev.companion.mind.affect.OccTree;
import dev.companion.mind.affect.OfflineAppraisal;
import dev.companion.mind.affect.OfflineAppraiser;
import dev.companion.mind.affect.Vad;
import dev.companion.models.Embedding;
import dev.companion.models.OnnxEmbedder;
import dev.companion.models.OnnxModel;
import dev.companion.schemas.FeltEmotion;
import dev.companion.schemas.Traits;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the offline appraiser makes of sentences, with the vectors that ship. */
class EmotionMeaningTest {

    private static final OnnxEmbedder EMBEDDER = new OnnxEmbedder(OnnxModel.BGE_SMALL);
    private static final Traits AVERAGE = new Traits(.5, .5, .5, .5, .5);

    @Test
    void the_model_is_for_the_embedder_that_ships() {
        assertThat(EMBEDDER.model()).isEqualTo(AffectModel.EMBEDDER);
        assertThat(EMBEDDER.dimension()).isEqualTo(AffectInputs.DIMENSION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the doctors say there is nothing more they can do",
                "my whole savings are gone",
                "I can't get out of bed anymore",
                "our dog can't walk anymore and the vet shook his head",
                "the house went up in flames with everything in it",
                "my heart was pounding as the plane dropped"
            })
    void what_no_list_knows_to_be_bad_is_bad_for_the_user(String line) {
        assertThat(OfflineAppraiser.appraise(List.of(line)).desirabilityForUser()).isZero();
        assertThat(felt(line).valence()).isLessThan(-.1);
        assertThat(read(line).variables().desirabilityForUser()).isNegative();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "we finally hold our little girl in our arms",
                "the whole stadium sang along with us"
            })
    void what_no_list_knows_to_be_good_is_good_for_the_user(String line) {
        assertThat(OfflineAppraiser.appraise(List.of(line)).desirabilityForUser())
                .isLessThanOrEqualTo(0);
        assertThat(felt(line).valence()).isGreaterThan(.1);
        assertThat(read(line).variables().desirabilityForUser()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    my heart was pounding as the plane dropped | we sat by the lake and watched the water
                    GET OUT NOW!!!                             | it is 5 o'clock
                    I won first prize!!!                       | I'm sitting on the porch listening to the rain
                    I cannot stop grinning                     | I had pasta for lunch
                    """)
    void the_first_stirs_more_than_the_second(String first, String second) {
        assertThat(felt(first).arousal()).isGreaterThan(felt(second).arousal() + .1);
        assertThat(read(first).variables().unexpectedness())
                .isGreaterThan(read(second).variables().unexpectedness());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what do you mean?",
                "it is 5 o'clock",
                "the train leaves from platform two",
                "good morning",
                "no problem",
                "are you happy?",
                "I had pasta for lunch",
                "I'm on the bus right now",
                "can you tell me the capital of Peru?",
                "I think I'll watch a series later",
                "my sister works at a bank",
                ""
            })
    void plain_talk_stirs_next_to_nothing(String line) {
        assertThat(OccTree.emotions(read(line).variables(), AVERAGE))
                .as(line)
                .extracting(FeltEmotion::intensity)
                .allMatch(intensity -> intensity < .15);
    }

    @Test
    void whom_it_is_said_to_stays_with_the_words() {
        var you = read("I hate you").variables();
        var mondays = read("I hate Mondays").variables();

        assertThat(you.praiseworthiness()).isLessThan(-.5);
        assertThat(you.desirability()).isLessThan(-.5);
        assertThat(you.desirabilityForUser()).isZero();
        assertThat(mondays.praiseworthiness()).isZero();
        assertThat(mondays.desirability()).isZero();
        assertThat(mondays.desirabilityForUser()).isNegative();
    }

    @Test
    void stronger_words_weigh_more_and_nothing_leaves_its_bounds() {
        assertThat(read("I won first prize!!!").variables().desirabilityForUser())
                .isBetween(read("I won a prize").variables().desirabilityForUser(), 1.0);
    }

    private static Vad felt(String line) {
        return read(line).felt().orElseThrow();
    }

    private static OfflineAppraisal read(String line) {
        return switch (EMBEDDER.embed(List.of(line))) {
            case Embedding.Vectors(var vectors) ->
                    OfflineAppraiser.appraise(List.of(line), Optional.of(vectors.getFirst()));
            case Embedding.Unavailable(var reason) -> throw new AssertionError(reason);
        };
    }
}
