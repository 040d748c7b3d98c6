package dev.companion.bench.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.companion.bench.BenchFailed;
import dev.companion.mind.affect.AffectModelText;
import dev.companion.models.Embedding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmotionFitTest {

    private final Invented embedder = new Invented();
    private final EmotionFit fit = new EmotionFit(embedder, Invented.UNSEEN);

    @TempDir Path folder;

    @Test
    void the_same_data_give_the_same_bytes() throws IOException, InterruptedException {
        Files.write(folder.resolve(EmotionFit.FILE), Invented.rated(120));

        fit.run(folder, folder.resolve("once"));
        fit.run(folder, folder.resolve("twice"));

        assertThat(folder.resolve("once")).hasSameBinaryContentAs(folder.resolve("twice"));
    }

    @Test
    void what_the_words_decide_is_learned() throws IOException, InterruptedException {
        Files.write(folder.resolve(EmotionFit.FILE), Invented.rated(120));

        var result = fit.run(folder, folder.resolve("model"));

        assertThat(result.texts()).isEqualTo(120);
        assertThat(result.tried()).allMatch(one -> one.r().getFirst() > .8);
        var model = AffectModelText.parse(Files.readAllLines(folder.resolve("model")));
        var good = model.read(vector("a wonderful day, number 1000"), List.of("a wonderful day"));
        var bad = model.read(vector("a terrible day, number 1000"), List.of("a terrible day"));
        assertThat(good.valence()).isGreaterThan(bad.valence() + .2);
    }

    @Test
    void a_rating_off_the_scale_is_named_by_its_line() throws IOException {
        Files.write(
                folder.resolve(EmotionFit.FILE),
                List.of(
                        "{\"text\": \"fine\", \"v\": 3, \"a\": 3, \"d\": 3}",
                        "{\"text\": \"better\", \"v\": 7, \"a\": 3, \"d\": 3}"));

        assertThatThrownBy(() -> fit.run(folder, folder.resolve("model")))
                .isInstanceOf(BenchFailed.class)
                .hasMessageContaining("line 2: expected a rating \"v\" from 1 to 5");
    }

    @Test
    void too_little_to_learn_from_is_refused() throws IOException {
        Files.write(folder.resolve(EmotionFit.FILE), Invented.rated(3));

        assertThatThrownBy(() -> fit.run(folder, folder.resolve("model")))
                .isInstanceOf(BenchFailed.class)
                .hasMessageContaining("has 3");
    }

    private float[] vector(String text) {
        return ((Embedding.Vectors) embedder.embed(List.of(text))).vectors().getFirst();
    }
}
