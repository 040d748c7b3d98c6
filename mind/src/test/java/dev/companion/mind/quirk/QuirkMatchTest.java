package dev.companion.mind.quirk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuirkMatchTest {

    private static final Optional<float[]> NONE = Optional.empty();

    @Test
    void the_nearest_of_the_vectors_is_meant() {
        var near = known(1, "asks things at the end", 1, 0.5f);
        var nearer = known(2, "closes by asking", 1, 0.1f);
        var far = known(3, "hums", 0, 1);

        var match = QuirkMatch.among(List.of(near, nearer, far), "ends with a question", at(1, 0));

        assertThat(match).contains(nearer);
    }

    @Test
    void vectors_apart_mean_another_habit() {
        assertThat(
                        QuirkMatch.among(
                                List.of(known(1, "likes to hum softly", 0.7f, 1)),
                                "likes to hum loudly",
                                at(1, 0)))
                .isEmpty();
    }

    @Test
    void the_same_words_match_whatever_the_vectors() {
        var known = known(1, "Often ends with a question", 0, 1);

        assertThat(QuirkMatch.among(List.of(known), "often ends with a question", at(1, 0)))
                .contains(known);
    }

    @Test
    void frame_words_are_no_difference() {
        var known = new KnownQuirk(id(1), "often ends its replies with a question", NONE);

        assertThat(
                        QuirkMatch.among(
                                List.of(known), "its messages often ends with a question", NONE))
                .contains(known);
    }

    @Test
    void a_common_beginning_is_no_match() {
        var known = new KnownQuirk(id(1), "often opens the conversation with some weather", NONE);

        assertThat(QuirkMatch.among(List.of(known), "often opens the conversation by joking", NONE))
                .isEmpty();
    }

    @Test
    void different_quotes_are_different_habits_however_near() {
        var oh = known(1, "often opens with \"oh\"", 1, 0);

        assertThat(QuirkMatch.among(List.of(oh), "often opens with “well”", at(1, 0))).isEmpty();
        assertThat(QuirkMatch.among(List.of(oh), "begins replies with 'oh'", at(1, 0)))
                .contains(oh);
    }

    @Test
    void without_a_vector_on_both_sides_words_decide() {
        var known = known(1, "uses exclamation marks", 1, 0);

        assertThat(QuirkMatch.among(List.of(known), "many exclamation marks", NONE))
                .contains(known);
        assertThat(QuirkMatch.among(List.of(known), "asks questions", NONE)).isEmpty();
    }

    @Test
    void vectors_of_another_length_or_of_nothing_are_not_compared() {
        var known = known(1, "uses exclamation marks", 1, 0);

        assertThat(QuirkMatch.among(List.of(known), "hums", Optional.of(new float[] {1})))
                .isEmpty();
        assertThat(QuirkMatch.among(List.of(known), "hums", at(0, 0))).isEmpty();
    }

    @Test
    void of_equals_the_first_is_meant() {
        var first = new KnownQuirk(id(1), "hums", NONE);
        var second = new KnownQuirk(id(2), "hums", NONE);

        assertThat(QuirkMatch.among(List.of(first, second), "often hums", NONE)).contains(first);
    }

    @Test
    void nothing_known_is_no_match() {
        assertThat(QuirkMatch.among(List.of(), "hums", NONE)).isEmpty();
    }

    @Test
    void a_gist_keeps_what_is_quoted_and_is_never_empty() {
        assertThat(Gist.of("Likes the phrase \"as it is\"")).isEqualTo("as it is");
        assertThat(Gist.of("uses the user's words")).isEqualTo("uses the user's words");
        assertThat(Gist.of("often says 'can't wait'")).isEqualTo("says can't wait");
    }

    private static KnownQuirk known(int id, String description, float x, float y) {
        return new KnownQuirk(id(id), description, at(x, y));
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static Optional<float[]> at(float x, float y) {
        return Optional.of(new float[] {x, y});
    }
}
