package dev.companion.mind.voice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonTurnTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    I went hiking with my brother.            | You went hiking with your brother.
                    My sister's name is Ana.                  | Your sister's name is Ana.
                    I am tired                                | You are tired
                    I'm tired and my head hurts               | You're tired and your head hurts
                    I was late, but she was early             | You were late, but she was early
                    I wasn't there                            | You weren't there
                    I never was good at maths                 | You never were good at maths
                    I was tired and was hungry                | You were tired and were hungry
                    My brother was ill                        | Your brother was ill
                    The dog was mine                          | The dog was yours
                    I've lost my keys                         | You've lost your keys
                    I'd love to, but I'll be away             | You'd love to, but you'll be away
                    I have three cats                         | You have three cats
                    He told me that I was wrong               | He told you that you were wrong
                    The girl next to me was crying            | The girl next to you was crying
                    I taught myself the piano                 | You taught yourself the piano
                    We moved to Oslo with our kids            | You moved to Oslo with your kids
                    We were happy and they gave us cake       | You were happy and they gave you cake
                    The house is ours, we built it ourselves  | The house is yours, you built it yourselves
                    Am I right?                               | Are you right?
                    I get up at 7 am and am awake at once     | You get up at 7 am and are awake at once
                    I moved to the US last year               | You moved to the US last year
                    Grandpa fought in World War I             | Grandpa fought in World War I
                    He worked in a coal mine, I never did     | He worked in a coal mine, you never did
                    Oh my god, I won                          | Oh my god, you won
                    i love my dog                             | you love your dog
                    im so happy, ive got the job              | you're so happy, you've got the job
                    I LOVE MY DOG                             | YOU LOVE YOUR DOG
                    Tom and I went home                       | Tom and you went home
                    Mymensingh is mighty, minely and memorable| Mymensingh is mighty, minely and memorable
                    I told you about it                       | You told me about it
                    I love you                                | You love me
                    You are my friend                         | I am your friend
                    I think you were right                    | You think I was right
                    I like your voice                         | You like my voice
                    I hope you're well                        | You hope I'm well
                    I wanted to talk with you about it        | You wanted to talk with me about it
                    I’m glad I’ve met her                     | You're glad you've met her
                    What I was doing was fun                  | What you were doing was fun
                    I went. I was there. My dog was, too.     | You went. You were there. Your dog was, too.
                    Ana lives in Rome 🙂, near the river       | Ana lives in Rome 🙂, near the river
                    """)
    void words_of_the_user_are_said_from_the_other_side(String said, String told) {
        assertThat(PersonTurn.turned(said)).isEqualTo(told);
    }
}
