package dev.companion.mind.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KnownAnswerTest {

    private static final UUID FACT = new UUID(9, 2);

    private final Scenes moved =
            Scenes.even()
                    .told(90, "The elevator is broken again and I live on the sixth floor.")
                    .knowing("The user lives in Lisbon.");

    @Test
    void what_holds_now_is_told_from_what_is_known() {
        assertThat(moved.manySay("Where do I live?"))
                .allSatisfy(text ->
                        assertThat(text)
                                .containsIgnoringCase("you live in Lisbon")
                                .doesNotContain("floor"));
        assertThat(moved.reply("Where do I live now?").used()).containsExactly(FACT);
    }

    @Test
    void what_was_so_once_is_not() {
        assertThat(moved.reply("Where did I live before?").used()).doesNotContain(FACT);
        assertThat(moved.reply("Where was I living in 2019?").used()).doesNotContain(FACT);
    }

    @Test
    void what_the_user_put_right_is_told_to_them_and_not_in_their_voice() {
        var scene = Scenes.even().knowing("My sister Ana lives in Porto.");

        assertThat(scene.manySay("Where does my sister live?"))
                .allSatisfy(text ->
                        assertThat(text)
                                .contains("Porto")
                                .doesNotContain("My sister", "my sister"));
    }

    @Test
    void a_question_for_all_there_is_is_not_answered_by_one_fact() {
        var scene =
                Scenes.even()
                        .told(3, "My sister Ana is a vet in Lisbon.")
                        .knowing("The user's sister is called Ana.");

        assertThat(scene.manySay("What do you know about my sister?"))
                .anySatisfy(text -> assertThat(text).contains("vet"));
    }

    @Test
    void a_fact_that_lacks_a_word_of_the_question_answers_nothing() {
        assertThat(moved.reply("Where does my sister live?").used()).doesNotContain(FACT);
    }

    @ParameterizedTest
    @CsvSource({
        "The user lives in Lisbon.,You live in Lisbon.",
        "The user is allergic to nuts.,You are allergic to nuts.",
        "The user does not like tea.,You do not like tea.",
        "The user no longer lives in Oslo.,You no longer live in Oslo.",
        "The user studies law.,You study law.",
        "The user's sister Ana lives in Porto.,Your sister Ana lives in Porto."
    })
    void it_is_told_to_the_user(String fact, String told) {
        assertThat(KnownReply.toldToUser(fact)).isEqualTo(told);
    }
}
