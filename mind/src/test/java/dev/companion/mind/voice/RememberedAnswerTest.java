package dev.companion.mind.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Speaker;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RememberedAnswerTest {

    private static final UUID FIRST = new UUID(7, 1);
    private static final UUID SECOND = new UUID(7, 2);

    @Test
    void the_sister_told_in_one_message_is_known_by_name_and_place() {
        var scene =
                Scenes.even().told(3, "My sister's name is Ana. She moved to Lisbon last month.");

        assertThat(scene.manySay("where does my sister live?"))
                .allSatisfy(text ->
                        assertThat(text).containsIgnoringCase("your sister").contains("Lisbon"));
        assertThat(scene.manySay("what's my sister's name?"))
                .allMatch(text -> text.contains("Ana"));
        assertThat(scene.reply("where does my sister live?").used()).containsExactly(FIRST);
    }

    @Test
    void the_sister_told_in_two_messages_is_still_the_one_who_moved() {
        var scene =
                Scenes.even()
                        .told(3, "My sister's name is Ana.")
                        .told(3, "She moved to Lisbon last month.");

        var reply = scene.reply("where does my sister live?");

        assertThat(reply.text()).containsIgnoringCase("your sister moved to Lisbon");
        assertThat(reply.used()).containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(scene.says("what is my sister called?")).contains("Ana");
    }

    @Test
    void a_she_is_not_taken_for_a_brother() {
        var scene =
                Scenes.even()
                        .told(3, "My brother is ill.")
                        .told(3, "She moved to Lisbon last month.");

        assertThat(scene.manySay("where does my brother live?"))
                .noneMatch(t -> t.contains("Lisbon"));
    }

    @Test
    void of_two_places_the_newest_is_true() {
        var scene = Scenes.even().told(90, "I live in Oslo.").told(5, "I moved to Lisbon.");

        assertThat(scene.manySay("where do I live?"))
                .allSatisfy(text -> assertThat(text).contains("Lisbon").doesNotContain("Oslo"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    what's my job?                        | I work as a nurse in a hospital                  | you work as a nurse
                    what do I do for a living?            | I'm a nurse in a hospital                        | you're a nurse
                    what's my dog's name?                 | We have a dog, his name is Rex                   | his name is Rex
                    what is my cat called                 | My cat Mimi had kittens                          | your cat Mimi
                    whats my girlfriends name             | My girlfriend's name is Julia                    | Julia
                    how old is my dog?                    | My dog turned 4 years old in March               | 4 years
                    who did I meet?                       | I met Paul on the train                          | you met Paul
                    do you remember my dog?               | My dog loves snow                                | your dog loves snow
                    what did I say about the exam?        | The exam was brutal                              | the exam was brutal
                    why did I quit my job?                | I quit my job because my boss was a bully        | because your boss was a bully
                    can you tell me where I went hiking?  | I went hiking in the Alps                        | you went hiking in the Alps
                    who is Peter?                         | Peter is my oldest friend                        | Peter is your oldest friend
                    what's my sister's boyfriend's name?  | My sister has a new boyfriend. His name is Miguel | Miguel
                    does my sister have kids?             | My sister has two kids                           | your sister has two kids
                    what's my favorite colour?            | My favourite color is green                      | green
                    """)
    void a_question_about_what_was_told_is_answered_in_the_second_person(
            String question, String told, String answer) {
        var scene =
                Scenes.even().told(9, "It rained all day.").told(8, told).told(7, "I like cheese.");

        var reply = scene.reply(question);

        assertThat(reply.text()).containsIgnoringCase(answer);
        assertThat(reply.used()).containsExactly(SECOND);
    }

    @Test
    void what_was_never_told_is_not_known() {
        var scene = Scenes.even().told(3, "My sister lives in Lisbon.");

        assertThat(scene.manySay("where does my brother live?"))
                .allSatisfy(text -> assertThat(text).doesNotContain("Lisbon").contains("brother"));
        assertThat(scene.reply("where does my brother live?").used()).isEmpty();
    }

    @Test
    void what_is_known_beside_the_question_is_offered_as_just_that() {
        var reply =
                Scenes.even().told(3, "My sister loves cats.").reply("where does my sister live?");

        assertThat(reply.text()).containsIgnoringCase("your sister loves cats");
        assertThat(reply.text())
                .containsPattern("know|haven't told|recall|remember|missing|memory");
    }

    @Test
    void a_question_asked_before_is_no_answer() {
        var scene = Scenes.even().told(3, "where does my sister live?");

        assertThat(scene.reply("where does my sister live?").used()).isEmpty();
    }

    @Test
    void a_relative_date_is_told_with_the_day_it_was_said_on() {
        var scene =
                Scenes.even().told(10, "Yesterday I took the kids to the museum - it was so cool!");

        var text = scene.says("what did I do with the kids at the museum?");

        assertThat(text)
                .contains("yesterday you took the kids to the museum")
                .containsIgnoringCase("on 25 April");
        assertThat(scene.says("when did I go to the museum?")).contains("on 24 April");
    }

    @Test
    void what_the_companion_said_in_an_imported_past_is_its_own() {
        var scene =
                Scenes.even()
                        .remembering(
                                Speaker.COMPANION,
                                40,
                                "Hey Joanna! That's cool! I won my first video game tournament last"
                                        + " week - so exciting!");

        assertThat(scene.manySay("What did you win?"))
                .allMatch(text -> text.contains("I won my first video game tournament last week"));
    }

    @Test
    void a_she_in_the_question_is_the_one_spoken_of_last() {
        var scene =
                Scenes.even()
                        .told(9, "My sister Ana works as a vet.")
                        .told(8, "My boss works as a clown.")
                        .after(new Line(Speaker.USER, "I miss my sister"));

        assertThat(scene.says("what's her job?")).contains("vet");
    }

    @Test
    void asked_what_it_knows_it_tells_a_few_things() {
        var scene =
                Scenes.even().told(9, "My sister lives in Lisbon.").told(8, "I work as a nurse.");

        var reply = scene.reply("what do you know about me?");

        assertThat(reply.text())
                .containsIgnoringCase("your sister lives in Lisbon")
                .containsIgnoringCase("you work as a nurse");
        assertThat(reply.used()).hasSize(2);
    }
}
