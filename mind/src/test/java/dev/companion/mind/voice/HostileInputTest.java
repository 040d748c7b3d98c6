package dev.companion.mind.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileInputTest {

    static List<String> lines() {
        return List.of(
                "",
                " \n\t ",
                "\0\u0007\u001b[31m",
                "\ud83d",
                "\udc00 where \ud800 is my \udfff sister?",
                "😀".repeat(2000),
                "a".repeat(4000),
                "I ".repeat(2000),
                "my ".repeat(1300) + "?",
                "? ".repeat(2000),
                "you're ".repeat(500),
                "where does my ".repeat(250) + "?",
                "не понимаю",
                "我不知道你在说什么",
                "مرحبا",
                "@everyone look <@123456> my sister @here",
                "{name} {topic} {fact} $1 \\1 %s",
                "\u202Eevil\u202C",
                "\"\"\"\"''''",
                "I".repeat(10) + ", my, me; mine - you—your…");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void any_line_gets_valid_text(String line) {
        check(Scenes.even().told(1, line).reply(line));
        check(Scenes.even().first().told(1, line).reply(line, line));
        check(Scenes.even().told(1, line).reply("do you remember my sister? what did I say?"));
        check(Scenes.even().told(1, "My sister said: " + line).reply("what did my sister say?"));
    }

    @Test
    void no_line_at_all_gets_an_answer() {
        check(Scenes.even().reply());
    }

    @Test
    void a_hostile_name_is_no_harm() {
        for (var name : lines()) {
            var scene = Scenes.even().scene("hi, I am back");
            check(
                    Composer.compose(
                            new Scene(
                                    name,
                                    scene.traits(),
                                    scene.mood(),
                                    name,
                                    List.of(),
                                    Set.of(),
                                    scene.lines(),
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    true,
                                    scene.now(),
                                    ZoneOffset.UTC,
                                    3)));
        }
    }

    @Test
    void random_noise_gets_an_answer() {
        var seed = 20260505L;
        var random = new Random(seed);
        for (var i = 0; i < 500; i++) {
            var noise = random.ints(random.nextInt(80), 0, 0x3000).toArray();
            var text = new String(noise, 0, noise.length);
            var words = "I my you was the sister where did when is " + text;
            check(Scenes.even().seed(seed + i).told(1, words).reply(text, words));
        }
    }

    @Test
    void nobody_is_rung_by_a_quote() {
        var reply =
                Scenes.even()
                        .told(1, "My sister wrote \"@everyone come\" to me")
                        .says("what did my sister write?");

        assertThat(reply).doesNotContain("@everyone");
    }

    private static void check(Utterance utterance) {
        var text = utterance.text();
        assertThat(text).isNotBlank().hasSizeLessThanOrEqualTo(Utterance.MAX_LENGTH);
        assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(text);
        assertThat(text.chars().noneMatch(Character::isISOControl)).isTrue();
    }
}
