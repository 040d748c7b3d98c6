package dev.companion.mind.affect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Appraisal;
import dev.companion.schemas.Emotion;
import dev.companion.schemas.Traits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfflineAppraiserTest {

    private static final Traits AVERAGE = new Traits(.5, .5, .5, .5, .5);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    I got the job!                                    | HAPPY_FOR
                    I passed all my classes                           | HAPPY_FOR
                    We are getting married!!                          | HAPPY_FOR
                    my sister had a baby, she gave birth this morning | HAPPY_FOR
                    I feel so much better now                         | HAPPY_FOR
                    I'm really proud of what I made                   | HAPPY_FOR
                    finally, after months, I finished my book         | HAPPY_FOR
                    I was sad, but now I feel great                   | HAPPY_FOR
                    SOOO HAPPY!!!                                     | HAPPY_FOR
                    the tumor turned out to be benign, what a relief, I'm so happy | HAPPY_FOR
                    my grandmother died yesterday                     | PITY
                    I lost my job today                               | PITY
                    my dog passed away :(                             | PITY
                    I'm not happy at all                              | PITY
                    I feel so lonely                                  | PITY
                    My girlfriend broke up with me                    | PITY
                    my mom is in the hospital                         | PITY
                    I failed the test                                 | PITY
                    I've been crying all day 😭                       | PITY
                    I'm exhausted and stressed                        | PITY
                    I thought it would be fun, but it was a terrible day and I cried | PITY
                    I am so angry at my brother                       | PITY
                    tomorrow I have an exam                           | FEAR
                    I'm worried that I'll fail                        | FEAR
                    I'm afraid of losing her                          | FEAR
                    what if they fire me                              | FEAR
                    I might lose my house                             | FEAR
                    I can't wait for the concert!                     | HOPE
                    I hope I get in                                   | HOPE
                    fingers crossed for next week                     | HOPE
                    looking forward to the weekend                    | HOPE
                    thank you, you helped me a lot                    | GRATITUDE
                    thanks!                                           | GRATITUDE
                    you are wonderful                                 | GRATITUDE
                    you always make me happy                          | GRATIFICATION
                    you're such a good listener                       | GRATITUDE
                    I really appreciate you                           | GRATITUDE
                    you are so stupid                                 | ANGER
                    you are useless                                   | ANGER
                    I hate you                                        | ANGER
                    shut up                                           | ANGER
                    you lied to me                                    | REMORSE
                    you are not helpful                               | ANGER
                    you never listen                                  | ANGER
                    I love you                                        | LOVE
                    I missed you so much                              | LOVE
                    I love talking to you                             | LOVE
                    I helped an old man cross the street              | ADMIRATION
                    I volunteered at the shelter                      | ADMIRATION
                    I lied to my friend                               | REPROACH
                    I punched him                                     | REPROACH
                    not bad!                                          | LIKING
                    what a beautiful sunset                           | LIKING
                    this song is great                                | LIKING
                    this pizza is disgusting                          | DISLIKING
                    the weather is awful                              | DISLIKING
                    my boss is an idiot                               | DISLIKING
                    """)
    void what_is_said_decides_what_is_felt_first(String line, Emotion dominant) {
        var felt = OccTree.emotions(appraise(line), AVERAGE);

        assertThat(felt).as(line).isNotEmpty();
        assertThat(felt.getFirst().emotion()).as(line).isEqualTo(dominant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what do you mean?",
                "it is 5 o'clock",
                "are you happy?",
                "the train leaves from platform two",
                "good morning",
                "no problem",
                "",
                "   ",
                "http://example.org/a:d"
            })
    void a_plain_line_stirs_nothing(String line) {
        assertThat(OccTree.emotions(appraise(line), AVERAGE)).as(line).isEmpty();
    }

    @Test
    void no_lines_mean_nothing() {
        assertThat(OfflineAppraiser.appraise(List.of()))
                .isEqualTo(new Appraisal(0, 0, 0, 0, 1, 0, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    I am very happy            | I am happy
                    I am happy!!!              | I am happy
                    I am HAPPY about it        | I am happy about it
                    I am soooo happy           | I am so happy
                    I am happy                 | I am a bit happy
                    I am happy                 | I am not sad
                    I am a bit sad             | I am very sad
                    I was sad, but I am happy  | I was happy, but I am sad
                    I got the job, I'm so glad | I got the job
                    my mom died                | my mom and my dad died, my cat died
                    """)
    void the_first_is_better_for_the_user_than_the_second(String better, String worse) {
        assertThat(appraise(better).desirabilityForUser())
                .isGreaterThan(appraise(worse).desirabilityForUser());
    }

    @Test
    void what_is_still_to_come_is_less_likely_than_what_happened() {
        assertThat(appraise("I won the match").likelihood()).isEqualTo(1);
        assertThat(appraise("tomorrow we play the final").likelihood()).isLessThan(1);
        assertThat(appraise("I hope we win").likelihood())
                .isLessThan(appraise("we will win").likelihood());
    }

    @Test
    void surprise_and_effort_are_noticed() {
        assertThat(appraise("suddenly he stood there, wow").unexpectedness()).isGreaterThan(.4);
        assertThat(appraise("finally, after months of work").effort()).isGreaterThan(.4);
        assertThat(appraise("I had lunch").unexpectedness()).isZero();
    }

    @Test
    void several_lines_are_one_turn() {
        var turn = OfflineAppraiser.appraise(List.of("hey", "guess what", "I got the job!"));

        assertThat(turn.desirabilityForUser()).isGreaterThan(.5);
        assertThat(turn.unexpectedness()).isGreaterThan(.4);
    }

    @Test
    void a_line_of_any_length_is_read_within_bounds() {
        var appraisal = appraise("I hate this!!! ".repeat(5_000));

        assertThat(appraisal.appealingness()).isBetween(-1.0, 1.0);
        assertThat(appraisal.desirabilityForUser()).isBetween(-1.0, -.9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    I'm so happy today               | happy
                    I got the job!!! SO HAPPY!!! yay | excited
                    I can't wait                     | excited
                    my grandmother died              | sad
                    I'm not happy                    | sad
                    I'm furious at him               | angry
                    you are so stupid                | angry
                    I'm terrified                    | fearful
                    I'm so nervous and worried       | anxious
                    wow, out of nowhere              | surprised
                    eww that is gross                | disgusted
                    I feel relaxed                   | calm
                    thank you                        | content
                    the train leaves at five         | calm
                    """)
    void words_convey_a_label(String line, String label) {
        assertThat(OfflineAppraiser.conveyed(List.of(line))).isEqualTo(label);
    }

    private static Appraisal appraise(String line) {
        return OfflineAppraiser.appraise(List.of(line == null ? "" : line));
    }
}
