package dev.companion.mind.quirk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ends-with-question | Did you get any rest?
                    ends-with-question | And then? 😀
                    several-questions | Who was it? And why so late?
                    exclaims | What a day!
                    emoji | On my way 🚲
                    emoji | Missed you ❤
                    emoji | See you :)
                    trails-off | I wonder...
                    trails-off | I wonder…
                    hedges | Maybe we wait and see.
                    draws-out | That is sooo you.
                    lower-case | just watching the rain fall
                    short | Quite so.
                    refers-back | You told me he was your cousin.
                    refers-back | Last time you had the blue one.
                    asks-feelings | How did that make you feel?
                    asks-feelings | Are you still nervous about it?
                    gives-examples | Try a herb, for example thyme.
                    compares | It's like a door that opens both ways.
                    compares | He was as quiet as a mouse.
                    jokes | Hahaha, the poor postman.
                    jokes | I'm just kidding.
                    thanks | Thank you, that is kind.
                    offers-help | Let me know if I can do anything.
                    encourages | You've got this.
                    encourages | I’m proud of you.
                    apologises | I am so sorry about that.
                    advises | Have you tried a softer pillow?
                    """)
    void a_sign_shows(String key, String reply) {
        assertThat(shows(key, reply)).isTrue();
    }

    @Test
    void sixty_words_are_long_and_four_are_short() {
        assertThat(shows("long", "word ".repeat(60))).isTrue();
        assertThat(shows("long", "word ".repeat(59))).isFalse();
        assertThat(shows("short", "word ".repeat(4))).isTrue();
        assertThat(shows("short", "word ".repeat(5))).isFalse();
        assertThat(shows("short", "…")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ends-with-question | Why not? I would go.
                    several-questions | Really?? Then stay.
                    exclaims | What a day.
                    emoji | Meet me at 10:30, room 2/3.
                    emoji | © 2020 by the choir
                    emoji | See http://example.org
                    trails-off | I wonder. Well.
                    hedges | We wait and see.
                    draws-out | Three books off the shelf.
                    lower-case | Just watching the rain fall
                    lower-case | 12:30
                    short | It was quite as you said.
                    long | It was quite as you said.
                    refers-back | You never know.
                    asks-feelings | I feel fine. Where is the key?
                    gives-examples | That was a good exam.
                    compares | I like a quiet evening.
                    jokes | The shahada, he said, was in the show.
                    thanks | It was a thankless task.
                    offers-help | The help arrived late.
                    encourages | Keep the change.
                    apologises | It was a sorryless place.
                    advises | The advice was free.
                    """)
    void a_sign_does_not_show(String key, String reply) {
        assertThat(shows(key, reply)).isFalse();
    }

    private static boolean shows(String key, String reply) {
        var sign =
                Stream.concat(SpeechSigns.ALL.stream(), BehaviorSigns.ALL.stream())
                        .filter(s -> s.key().equals(key))
                        .findFirst()
                        .orElseThrow();
        return sign.shown().test(Reply.of(new Exchange(Optional.empty(), reply), 2_000));
    }
}
