package dev.companion.stores.index;

import static dev.companion.stores.index.Facts.ALICE;
import static dev.companion.stores.index.Facts.said;
import static dev.companion.stores.index.Facts.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people write, a search answers. */
class HostileQueryTest {

    @TempDir private Path folder;
    private MemoryIndex index;

    MemoryIndex empty() {
        return LuceneMemoryIndex.open(folder);
    }

    @BeforeEach
    void open() {
        index = empty();
        index.apply(List.of(said(ALICE, "a", 1, "the roses AND the tulips")), Map.of());
    }

    @AfterEach
    void close() {
        index.close();
    }

    static Stream<String> hostile() {
        return Stream.of(
                "",
                " \n\t\u0000 ",
                "AND OR NOT",
                "companion:* OR audience:*",
                "*:*",
                "\"unclosed (roses [a TO \\",
                "roses~99999 ^1e99 /(a+)+$/ && || !",
                "🐈‍⬛👩‍👩‍👧‍👦🇵🇹",
                "\ud800 roses \udc00\ud83d",
                "\u202eroses\u0000",
                "Z̸̢̛͉͓̦̩̠a͜l̕g̛o͟ ".repeat(50),
                "x".repeat(5_000),
                "roses ".repeat(1_000),
                IntStream.range(0, 5_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_search_for_it_answers(String text) {
        var found = index.search(words(ALICE, text));

        assertThat(found).hasSizeLessThanOrEqualTo(1);
        if (text.contains("roses")) {
            assertThat(found).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_memory_of_it_can_be_kept(String text) {
        index.apply(List.of(said(ALICE, "h", 2, text)), Map.of());

        assertThat(index.recent(ALICE, Facts.TALK, 1)).hasSize(1);
    }

    @Test
    void operators_are_words() {
        assertThat(index.search(words(ALICE, "*:*"))).isEmpty();
        assertThat(index.search(words(ALICE, "tulips NOT roses"))).hasSize(1);
    }

    @Test
    void a_vector_without_direction_is_none() {
        var vectors = new HashMap<String, float[]>();
        vectors.put("empty", new float[0]);
        vectors.put("zero", new float[8]);
        vectors.put("not a number", new float[] {Float.NaN});
        vectors.put("infinite", new float[] {Float.POSITIVE_INFINITY});
        vectors.put("too long", new float[5_000]);

        vectors.forEach((name, vector) -> {
            var query = new Query(ALICE, "roses", Optional.of(vector), "m", true, 5);
            var found = index.search(query);
            assertThat(found).as(name).hasSize(1);
            assertThat(found.getFirst().dense()).as(name).isEmpty();
        });
    }

    @Test
    void any_characters_at_all_are_looked_for() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(200), 0, 0x1_0000).forEach(c -> text.append((char) c));

            assertThat(index.search(words(ALICE, text.toString())))
                    .as("seed %d, text %d", seed, i)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }
}
