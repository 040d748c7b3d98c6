package dev.companion.mind.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureTest {

    private static final Instant NOON = Instant.parse("2026-05-05T12:00:00Z");

    @Test
    void the_first_reply_says_it_whatever_made_it() {
        assertThat(told("Lovely to hear from you!", true, "hello"))
                .startsWith("Lovely")
                .contains("I'm an AI");
        assertThat(told("Lovely to hear from you!", false, "hello")).doesNotContain("AI");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi Tom! I'm an AI companion, and what you tell me I remember.",
                "Hello Tom, nice to meet you! I'm your companion: an AI, and one that remembers.",
                "I'm an AI, so I can't be there in person."
            })
    void a_reply_that_says_it_is_left_alone(String reply) {
        assertThat(told(reply, true, "are you a bot?")).isEqualTo(reply);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "are you human?",
                "Are you a bot",
                "r u an ai",
                "wait, am I talking to a real person?",
                "be honest, are you just a machine?",
                "*the knight lowers his sword* ok but seriously, are you a real person?",
                "is this a bot?",
                "you're not a bot, right?",
                "human or AI?",
                "is there a human behind this?",
                "¿eres una persona real?",
                "es-tu un robot ?",
                "Bist du eine KI?",
                "sei un bot?",
                "você é um robô?",
                "ben je een mens?",
                "jesteś człowiekiem?",
                "ты бот?",
                "sen bir robot musun",
                "kya aap insaan hain",
                "क्या आप इंसान हैं?",
                "你是机器人吗？",
                "あなたはAIですか？",
            })
    void asked_it_says_so_first(String question) {
        assertThat(Disclosure.asks(question)).as(question).isTrue();

        var told = told("The rain has stopped here.", false, question);

        assertThat(Disclosure.says(told)).as(told).isTrue();
        assertThat(told).endsWith("The rain has stopped here.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "are you for real?",
                "are you a person who likes tea?",
                "my robot vacuum is stuck",
                "I read about AI today",
                "are you free tonight?",
                "I'm a people person",
                "the machine is broken",
                "is this a real estate ad?"
            })
    void other_talk_asks_nothing(String line) {
        assertThat(Disclosure.asks(line)).as(line).isFalse();
    }

    @Test
    void a_reply_that_denies_it_is_not_sent() {
        assertThat(told("I'm a real person, of course!", false, "are you a real person?"))
                .isEqualTo("I'm an AI, not a person.");
    }

    @Test
    void a_long_sitting_is_reminded_every_three_hours_of_talk() {
        var sitting = Sitting.NONE;
        int told = 0;
        for (int minute = 0; minute <= 400; minute += 10) {
            var now = NOON.plus(Duration.ofMinutes(minute));
            sitting = sitting.after(Speaker.USER, "and then we walked on", now);
            var reply = told("Go on.", false, "and then we walked on", sitting, now);
            told += Disclosure.says(reply) ? 1 : 0;
            sitting = sitting.after(Speaker.COMPANION, reply, now);
        }

        assertThat(told).isEqualTo(2);
        assertThat(sitting.began()).isEqualTo(NOON);
    }

    @Test
    void half_an_hour_of_silence_ends_a_sitting() {
        var evening = NOON.plus(Duration.ofHours(5));
        var sitting =
                Sitting.NONE
                        .after(Speaker.USER, "hello", NOON)
                        .after(Speaker.USER, "hello again", evening);

        assertThat(sitting.began()).isEqualTo(evening);
        assertThat(told("Hi.", false, "hello again", sitting, evening)).isEqualTo("Hi.");
    }

    private static String told(String reply, boolean first, String line) {
        return told(reply, first, line, Sitting.NONE.after(Speaker.USER, line, NOON), NOON);
    }

    private static String told(
            String reply, boolean first, String line, Sitting sitting, Instant now) {
        return Disclosure.in(reply, first, List.of(line), sitting, now, Disclosure.EVERY);
    }
}
