package dev.companion.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpokenTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    'Hello.'                                | 'Hello.'      | ''
                    '  Hello.  '                            | 'Hello.'      | ''
                    '<think>Be kind.</think> Hello.'        | 'Hello.'      | 'Be kind.'
                    'Be kind.</think>Hello.'                | 'Hello.'      | 'Be kind.'
                    'Hello<think>, is it?</think>.'         | 'Hello.'      | ', is it?'
                    '<think>cut off'                        | ''            | 'cut off'
                    'I <3 you, a < b <thin'                 | 'I <3 you, a < b <thin' | ''
                    '<think>1 < 2 </thin</think>So it is.'  | 'So it is.'   | '1 < 2 </thin'
                    '<<think>x</think>'                     | '<'           | 'x'
                    '<think></think>'                       | ''            | ''
                    """)
    void thoughts_are_told_from_words_however_they_are_cut(
            String written, String said, String thought) {
        var seed = System.nanoTime();
        for (int i = 0; i < 50; i++) {
            var heard = new Heard();
            var spoken = new SpokenText(heard);

            pieces(written, new Random(seed + i)).forEach(spoken::add);
            spoken.end();

            assertThat(spoken.text()).as("seed %d", seed + i).isEqualTo(said);
            assertThat(spoken.thought()).as("seed %d", seed + i).isEqualTo(thought);
            assertThat(heard.text).as("seed %d", seed + i).hasToString(said);
        }
    }

    @Test
    void words_are_told_as_they_come() {
        var heard = new Heard();
        var spoken = new SpokenText(heard);

        List.of(" ", "Hello", " ", "you", " \n").forEach(spoken::add);
        spoken.end();

        assertThat(heard.pieces).containsExactly("Hello", " you");
    }

    @Test
    void who_heard_a_thought_is_told_to_begin_anew() {
        var heard = new Heard();
        var spoken = new SpokenText(heard);

        List.of("Be kind.", "</think>", "Hello.").forEach(spoken::add);
        spoken.end();

        assertThat(heard.beginnings).isEqualTo(1);
        assertThat(heard.text).hasToString("Hello.");
    }

    private static List<String> pieces(String text, Random random) {
        var pieces = new ArrayList<String>();
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + 1 + random.nextInt(4));
            pieces.add(text.substring(at, end));
            at = end;
        }
        return pieces;
    }
}
