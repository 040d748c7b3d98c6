package dev.companion.mind.affect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AffectModelTest {

    private static final AffectModel MODEL = AffectModel.shipped();

    @Test
    void any_vector_and_any_words_are_read_within_bounds_and_the_same_each_time() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var vector = unit(random);
            var lines = List.of(words(random), words(random));

            var felt = MODEL.read(vector, lines);

            assertThat(List.of(felt.valence(), felt.arousal(), felt.dominance()))
                    .as("seed %d", seed)
                    .allMatch(x -> x >= -1 && x <= 1);
            assertThat(MODEL.read(vector, lines)).as("seed %d", seed).isEqualTo(felt);
        }
    }

    @Test
    void the_model_that_ships_survives_its_own_text() {
        var again = AffectModelText.parse(AffectModelText.lines(MODEL));

        assertThat(AffectModelText.lines(again)).isEqualTo(AffectModelText.lines(MODEL));
        var vector = unit(new Random(1));
        assertThat(again.read(vector, List.of("a word")))
                .isEqualTo(MODEL.read(vector, List.of("a word")));
    }

    @Test
    void a_text_that_lacks_a_line_or_is_for_other_vectors_is_refused() {
        var lines = AffectModelText.lines(MODEL);
        var short_of_one = lines.stream().filter(l -> !l.startsWith("arousal.slope")).toList();
        var of_another = lines.stream().map(l -> l.replace("bge-small", "bge-large")).toList();

        assertThatThrownBy(() -> AffectModelText.parse(short_of_one))
                .hasMessageContaining("arousal.slope");
        assertThatThrownBy(() -> AffectModelText.parse(of_another))
                .hasMessageContaining("embedder");
    }

    @Test
    void without_a_vector_that_fits_the_lexicon_reads_alone() {
        var lines = List.of("I lost my job today");

        for (var vector : List.of(Optional.<float[]>empty(), Optional.of(new float[1_536]))) {
            var read = OfflineAppraiser.appraise(lines, vector);

            assertThat(read.version()).isEqualTo("lexicon-1");
            assertThat(read.felt()).isEmpty();
            assertThat(read.variables()).isEqualTo(OfflineAppraiser.appraise(lines));
        }
    }

    @Test
    void with_a_vector_the_lexicon_keeps_its_signs() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            var read = OfflineAppraiser.appraise(List.of("I hate you"), Optional.of(unit(random)));

            assertThat(read.version()).isEqualTo("affect-3");
            assertThat(read.variables().praiseworthiness()).as("seed %d", seed).isLessThan(-.3);
            assertThat(read.variables().desirability()).as("seed %d", seed).isLessThan(-.3);
        }
    }

    private static float[] unit(Random random) {
        var vector = new float[AffectInputs.DIMENSION];
        double squares = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    private static String words(Random random) {
        var words = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            words.appendCodePoint(random.nextInt(0xD000));
        }
        return words.toString();
    }
}
