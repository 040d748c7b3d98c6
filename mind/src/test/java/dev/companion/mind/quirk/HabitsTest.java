package dev.companion.mind.quirk;

import static dev.companion.mind.quirk.Days.among;
import static dev.companion.mind.quirk.Days.keys;
import static dev.companion.mind.quirk.Days.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.companion.schemas.QuirkKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HabitsTest {

    @Test
    void plain_small_talk_shows_at_most_one_habit() {
        assertThat(Days.PLAIN).hasSize(20);
        assertThat(Habits.find(Days.PLAIN)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void a_day_of_four_replies_shows_nothing() {
        assertThat(Habits.find(among(0, "Oh! 😀", "Oh! 😀", "Oh! 😀", "Oh! 😀"))).isEmpty();
    }

    @Test
    void a_habit_says_what_it_is_and_how_often_it_shows() {
        var day =
                among(
                        6,
                        "Hard to say…",
                        "Who knows…",
                        "There was a boat once…",
                        "Or so they told us…");

        assertThat(Habits.find(day))
                .containsExactly(
                        new Habit(
                                "trails-off",
                                QuirkKind.SPEECH_PATTERN,
                                "often trails off with an ellipsis",
                                4,
                                10));
    }

    @Test
    void twice_is_no_habit() {
        assertThat(keys(among(4, "Hard to say…", "Who knows…"))).isEmpty();
    }

    @Test
    void what_every_speaker_does_is_no_habit() {
        var day = among(5, "Is it far?", "Did she call?", "Who else came?", "Was it warm there?");

        assertThat(keys(day)).doesNotContain("ends-with-question");
    }

    @Test
    void the_opening_word_is_part_of_the_habit() {
        var day =
                among(
                        4,
                        "Oh, the poor cat.",
                        "Oh dear me.",
                        "Oh, that explains it.",
                        "Oh? Since Monday?");

        assertThat(Habits.find(day))
                .extracting(Habit::key, Habit::description)
                .contains(tuple("opens-with:oh", "often opens with \"oh\""));
    }

    @Test
    void an_opening_goes_on_while_most_replies_go_on_alike() {
        var day =
                among(
                        4,
                        "Truth be told, the cat did it.",
                        "Truth be told, I forgot.",
                        "Truth be told, nobody came.",
                        "Truth be told, that is all.");

        assertThat(keys(day))
                .contains("opens-with:truth be told")
                .doesNotContain("opens-with:truth");
    }

    @Test
    void openings_of_function_words_are_no_habit() {
        var day = among(2, "It is late.", "It is far.", "It is cold.", "It is his.", "It is done.");

        assertThat(keys(day)).noneMatch(key -> key.startsWith("opens-with"));
    }

    @Test
    void a_name_is_no_part_of_an_opening() {
        var day =
                among(
                        2,
                        "Well Ana, it rained.",
                        "Well Ana, go on.",
                        "Well Ana, who knows.",
                        "Well Ana, so be it.");

        assertThat(keys(day)).contains("opens-with:well", "uses-name");
    }

    @Test
    void a_name_alone_is_no_opening() {
        var day =
                among(
                        2,
                        "Ana, it rained all night.",
                        "Ana, what a story that is.",
                        "Ana, nobody knows for certain.",
                        "That was kind of Ana to do.");

        assertThat(keys(day)).noneMatch(key -> key.contains("ana"));
    }

    @Test
    void words_that_stand_between_commas_are_no_names() {
        var day =
                among(
                        2,
                        "Go, Indeed, go.",
                        "A boat, Indeed.",
                        "So, Indeed.",
                        "Fine, indeed, fine.",
                        "No, Indeed.");

        assertThat(keys(day)).doesNotContain("uses-name");
    }

    @Test
    void a_phrase_that_returns_is_a_favourite() {
        var day =
                among(
                        6,
                        "The pot fell but all's well that cooks.",
                        "He stayed, and cross my heart he laughed.",
                        "Cross my heart, it was there.",
                        "It was cold, cross my heart.",
                        "They sang, cross my heart.");

        assertThat(keys(day)).contains("phrase:cross my heart");
    }

    @Test
    void what_the_user_says_too_is_no_favourite_phrase() {
        var day =
                new ArrayList<>(
                        among(
                                6,
                                "He did, cross my heart.",
                                "She did, cross my heart.",
                                "They did, cross my heart."));
        day.add(said("do you cross my heart", "It was a Tuesday."));

        assertThat(keys(day)).noneMatch(key -> key.startsWith("phrase"));
    }

    @Test
    void a_formula_is_no_favourite_phrase() {
        var day =
                among(
                        5,
                        "So, how are you?",
                        "And how are you?",
                        "But how are you?",
                        "Now how are you?");

        assertThat(keys(day)).noneMatch(key -> key.startsWith("phrase"));
    }

    @Test
    void the_matter_of_the_talk_is_no_favourite_phrase() {
        var day =
                among(
                        5,
                        "A shop for ice cream.",
                        "He sells ice cream.",
                        "So much ice cream.",
                        "It was ice cream.");

        assertThat(keys(day)).noneMatch(key -> key.startsWith("phrase"));
    }

    @Test
    void a_subject_it_brings_up_itself_is_a_preference() {
        var day =
                among(
                        6,
                        "There is a song about that.",
                        "Somebody played a guitar outside.",
                        "An old melody came to mind.",
                        "That deserves a playlist of its own.");

        assertThat(Habits.find(day))
                .extracting(Habit::key, Habit::kind)
                .contains(tuple("subject:music", QuirkKind.PREFERENCE));
    }

    @Test
    void a_subject_the_user_named_is_the_users() {
        var day = new ArrayList<Exchange>();
        for (int i = 0; i < 4; i++) {
            day.add(said("which song do you mean", "The song from the station."));
            day.add(said("ah", "A fine melody."));
            day.add(said("it is", "The singer was twenty."));
        }

        assertThat(keys(day)).doesNotContain("subject:music");
    }

    @Test
    void at_most_five_habits_come_out_the_most_marked_first() {
        var day =
                IntStream.range(0, 12)
                        .mapToObj(i ->
                                said(
                                        "and then",
                                        "lol "
                                                + i
                                                + " you told me… for example, a song is"
                                                + " just like soup, sorry 😀 maybe thanks!"))
                        .toList();

        var habits = Habits.find(day);

        assertThat(habits).hasSize(Habits.MOST_HABITS);
        assertThat(habits).allSatisfy(habit -> assertThat(habit.share()).isEqualTo(1));
        assertThat(habits.getFirst().key()).isNotEqualTo("exclaims");
    }

    @Test
    void the_same_thing_is_not_told_twice() {
        var day =
                among(
                        3,
                        "Thanks for the tea.",
                        "Thanks, that is kind.",
                        "Thanks, it fits.",
                        "Thanks, noted.",
                        "Thanks, all set.",
                        "Thanks, bye.");

        assertThat(keys(day).stream().filter(key -> key.contains("thanks"))).hasSize(1);
    }

    @Test
    void a_phrase_that_merely_holds_the_opening_word_is_another_habit() {
        var day =
                among(
                        1,
                        "So, he fell and that is so silly.",
                        "So she rang, that is so silly.",
                        "So it went, that is so silly.",
                        "So be it, that is so silly.");

        assertThat(keys(day)).contains("opens-with:so").anyMatch(key -> key.contains("so silly"));
    }

    @Test
    void the_days_order_and_the_lists_kind_make_no_difference() {
        var day = among(4, "Oh, the cat…", "Oh dear…", "Oh, is it…", "Oh? Go on…");

        var reversed = new ArrayList<>(day).reversed();

        assertThat(Habits.find(reversed)).isEqualTo(Habits.find(day));
    }

    @Test
    void only_the_last_exchanges_count() {
        var day = new ArrayList<>(Collections.nCopies(50, said("so", "Hard to say…")));
        var later = List.copyOf(Days.PLAIN);
        while (day.size() < 50 + Habits.MOST_EXCHANGES) {
            day.addAll(later);
        }

        assertThat(keys(day)).doesNotContain("trails-off");
    }
}
