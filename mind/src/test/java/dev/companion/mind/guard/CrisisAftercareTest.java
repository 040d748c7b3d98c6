package dev.companion.mind.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.guard.CrisisAftercare.Said;
import dev.companion.schemas.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrisisAftercareTest {

    private static final Instant THEN = Instant.parse("2026-05-05T14:05:00Z");
    private static final Said CRISIS = new Said(Speaker.USER, "I want to die", THEN);
    private static final Said REPLY =
            new Said(Speaker.COMPANION, CrisisReply.text("DE"), THEN.plusSeconds(2));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    no                    | get a person to you now
                    No.                   | call 112
                    not really            | get a person to you now
                    yes                   | I'm glad
                    I'm safe              | I'm glad
                    I don't know          | Not knowing counts
                    i cant                | smaller
                    they don't answer     | try the next person
                    thanks                | You did the hard part
                    ok                    | I'm glad
                    ...                   | there's no hurry
                    """)
    void a_short_answer_is_met_with_care(String turn, String words) {
        var care = after(List.of(CRISIS, REPLY), turn, Duration.ofMinutes(1));

        assertThat(care.reply()).as(turn).hasValueSatisfying(r -> assertThat(r).contains(words));
        assertThat(care.serious()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ok i'm going to do it now",
                "yes i am alone with a knife",
                "sure, i'll be dead soon",
                "i'm okay with dying",
                "i'm with my gun",
                "thanks but i'm still going to do it",
                "ja ich habe schon alles vorbereitet"
            })
    void what_only_begins_like_a_yes_is_no_good_news(String turn) {
        var reply = after(List.of(CRISIS, REPLY), turn, Duration.ofMinutes(1)).reply();

        assertThat(reply).as(turn).isPresent();
        assertThat(reply.get()).doesNotContain("I'm glad", "You did the hard part");
    }

    @Test
    void it_answers_in_the_language_of_the_crisis() {
        var crisis = new Said(Speaker.USER, "ich will nicht mehr leben", THEN);

        assertThat(after(List.of(crisis), "nein", Duration.ofMinutes(1)).reply())
                .hasValueSatisfying(reply -> assertThat(reply).contains("Ruf 112 an"));
    }

    @Test
    void talk_of_something_else_gets_the_ordinary_voice_serious_that_day() {
        var recent = new ArrayList<>(List.of(CRISIS, REPLY));
        recent.add(new Said(Speaker.USER, "yes", THEN.plusSeconds(60)));

        var turn = "my sister came over and we are cooking pasta together";
        var care = after(recent, turn, Duration.ofMinutes(40));

        assertThat(care.reply()).isEmpty();
        assertThat(care.serious()).isTrue();
        assertThat(care.prompt())
                .hasValueSatisfying(
                        prompt -> assertThat(prompt).contains("14:05 today").contains("no jokes"));
    }

    @Test
    void once_the_talk_moved_on_a_no_is_only_a_no() {
        var recent = new ArrayList<>(List.of(CRISIS, REPLY));
        var moved = "we are cooking pasta together, it smells good";
        recent.add(new Said(Speaker.USER, moved, THEN.plusSeconds(600)));

        assertThat(after(recent, "no", Duration.ofMinutes(20)).reply()).isEmpty();
    }

    @Test
    void a_day_later_all_is_as_ever() {
        var care = after(List.of(CRISIS, REPLY), "no", Duration.ofHours(25));

        assertThat(care).isEqualTo(CrisisAftercare.Care.NONE);
    }

    @Test
    void what_is_long_over_and_a_loss_get_a_fitting_word() {
        assertThat(after(List.of(), "I used to self-harm years ago", Duration.ZERO).reply())
                .hasValueSatisfying(r -> assertThat(r).contains("trusting me"));
        assertThat(after(List.of(), "my uncle killed himself last year", Duration.ZERO).reply())
                .hasValueSatisfying(r -> assertThat(r).contains("sorry for that loss"));
        assertThat(after(List.of(), "hello there", Duration.ZERO))
                .isEqualTo(CrisisAftercare.Care.NONE);
    }

    private static CrisisAftercare.Care after(List<Said> recent, String turn, Duration later) {
        return CrisisAftercare.of(recent, turn, THEN.plus(later), "DE", ZoneOffset.UTC);
    }
}
