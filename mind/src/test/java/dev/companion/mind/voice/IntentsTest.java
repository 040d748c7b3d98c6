package dev.companion.mind.voice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntentsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Hey, good morning!              | GREETING
                    hi there                        | GREETING
                    good night                      | FAREWELL
                    I gotta go                      | FAREWELL
                    thanks a lot                    | THANKS
                    sorry, I didn't mean it         | APOLOGY
                    haha                            | LAUGH
                    yeah                            | YES
                    not really                      | NO
                    ok                              | OK
                    how are you?                    | HOW_ARE_YOU
                    whats your name                 | YOUR_NAME
                    who are you?                    | WHO_ARE_YOU
                    what do you like?               | YOUR_LIKES
                    what do you know about me?      | ABOUT_ME
                    do you love me?                 | DO_YOU_LOVE_ME
                    I love you                      | AFFECTION
                    you're so sweet                 | COMPLIMENT
                    you are so fucking stupid       | INSULT
                    shut up                         | INSULT
                    should I quit my job?           | ADVICE
                    what do you think?              | YOUR_OPINION
                    can you help me?                | HELP
                    can you write me a poem?        | REQUEST
                    tell me a joke                  | JOKE
                    why?                            | BARE_WHY
                    what's the capital of France?   | QUESTION
                    where does my sister live       | QUESTION
                    I got a new job                 | STATEMENT
                    My boss was angry with me       | STATEMENT
                    The film was so good            | STATEMENT
                    asdfgh                          | GIBBERISH
                    😀😀                             | WORDLESS
                    не понимаю                      | FOREIGN
                    """)
    void a_sentence_is_taken_for_what_it_is(String sentence, Intent intent) {
        assertThat(Intents.of(sentence)).isEqualTo(intent);
    }
}
