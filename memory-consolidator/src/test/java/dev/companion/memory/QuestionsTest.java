package dev.companion.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.schemas.ReflectionKind;
import dev.companion.schemas.Speaker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private static final UUID HERE = new UUID(0, 1);
    private static final UUID ELSEWHERE = new UUID(0, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    private final Questions questions = new Questions();

    @Test
    void what_follows_the_other_side_s_question_is_led_by_it() {
        assertThat(questions.led(said(HERE, Speaker.USER, 2, "hello"))).isFalse();
        assertThat(questions.led(said(HERE, Speaker.COMPANION, 3, "how was Oslo?"))).isFalse();

        assertThat(questions.led(said(HERE, Speaker.USER, 4, "wet"))).isTrue();
        assertThat(questions.led(said(HERE, Speaker.USER, 4, "and cold"))).isTrue();
    }

    @Test
    void a_question_is_over_when_the_other_side_goes_on() {
        questions.led(said(HERE, Speaker.COMPANION, 3, "how was Oslo?"));
        questions.led(said(HERE, Speaker.COMPANION, 5, "I missed you"));

        assertThat(questions.led(said(HERE, Speaker.USER, 6, "wet"))).isFalse();
    }

    @Test
    void one_s_own_question_and_one_in_another_conversation_lead_to_nothing() {
        questions.led(said(HERE, Speaker.USER, 2, "are you there?"));
        questions.led(said(ELSEWHERE, Speaker.COMPANION, 3, "how was Oslo?"));

        assertThat(questions.led(said(HERE, Speaker.USER, 4, "hello"))).isFalse();
    }

    @Test
    void what_is_seen_again_is_not_led_by_what_came_after_it() {
        questions.led(said(HERE, Speaker.USER, 2, "hello"));
        questions.led(said(HERE, Speaker.COMPANION, 3, "how was Oslo?"));

        assertThat(questions.led(said(HERE, Speaker.USER, 2, "hello"))).isFalse();
    }

    private static Said said(UUID conversation, Speaker speaker, long turn, String text) {
        var fact =
                Recorded.root(
                        new UUID(0, 7),
                        "test",
                        new UUID(0, 8),
                        new ReflectionRequested(
                                NOW,
                                LocalDate.parse("2026-03-01"),
                                ReflectionKind.NIGHT,
                                Optional.empty()));
        return new Said(
                fact,
                fact.id(),
                NOW,
                speaker,
                Place.DIRECT,
                conversation,
                turn,
                Optional.empty(),
                text);
    }
}
