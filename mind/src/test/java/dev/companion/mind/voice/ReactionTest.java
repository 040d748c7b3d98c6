package dev.companion.mind.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Emotion;
import dev.companion.schemas.Pad;
import dev.companion.schemas.Speaker;
import dev.companion.schemas.Traits;
import java.util.LinkedHashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReactionTest {

    @ParameterizedTest
    @EnumSource(Emotion.class)
    void every_emotion_is_audible(Emotion emotion) {
        var neutral = new LinkedHashSet<>(Scenes.even().manySay("Something happened today."));
        var moved = Scenes.even().feeling(emotion, 0.7).manySay("Something happened today.");

        assertThat(moved).noneMatch(neutral::contains);
        assertThat(new LinkedHashSet<>(moved)).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @CsvSource({
        "HAPPY_FOR, I got a new job!, glad|happy|good|lovely|wonderful|pleased|great|face|like"
                + " hearing",
        "PITY, I failed my driving test., sorry|hard|oh no|weigh|rough|feel with|differently|hurts",
        "FEAR, My surgery is next week., worr|uneasy|nervous|hope|waiting|uncertain|fingers|cloud",
        "HOPE, Maybe they will hire me., promising|hope|hoping|look forward|well|sounds|here's",
        "ADMIRATION, I saved a child., admire|courage|everybody|highly|says a"
                + " lot|respect|impress|admir",
    })
    void the_reaction_fits_the_emotion(Emotion emotion, String line, String words) {
        assertThat(Scenes.even().feeling(emotion, 0.7).manySay(line))
                .allSatisfy(text -> assertThat(text).containsPattern("(?i)" + words));
    }

    @Test
    void it_names_the_thing_it_is_about() {
        assertThat(Scenes.even().feeling(Emotion.PITY, 0.7).manySay("I failed my driving test."))
                .anyMatch(text -> text.contains("your driving test"));
    }

    @Test
    void it_asks_on_often_but_not_always() {
        var asking =
                Scenes.even().manySay("I baked bread today.").stream()
                        .filter(text -> text.endsWith("?"))
                        .count();

        assertThat(asking).isBetween(50L, 90L);
    }

    @Test
    void it_brings_up_what_has_to_do_with_it() {
        var scene = Scenes.even().told(20, "I started to learn the violin.");

        assertThat(scene.manySay("My violin broke today."))
                .anyMatch(text -> text.contains("you started to learn the violin"));
        assertThat(scene.manySay("It rained all day.")).noneMatch(text -> text.contains("violin"));
    }

    @Test
    void an_insult_is_answered_without_cheer() {
        var hurt = Scenes.even().in(new Pad(-0.4, 0.3, 0)).feeling(Emotion.ANGER, 0.8);

        assertThat(hurt.manySay("you are stupid")).noneMatch(text -> text.contains("!"));
        assertThat(hurt.manySay("you are stupid"))
                .allSatisfy(t ->
                        assertThat(t)
                                .doesNotContainIgnoringCase("glad")
                                .doesNotContainIgnoringCase("happy"));
    }

    @Test
    void an_insult_can_be_heard_for_a_while() {
        var later =
                Scenes.even()
                        .in(new Pad(-0.3, 0.1, 0))
                        .after(
                                new Line(Speaker.USER, "you are stupid"),
                                new Line(Speaker.COMPANION, "Ouch."));

        assertThat(later.manySay("how are you?"))
                .allSatisfy(t ->
                        assertThat(t)
                                .containsPattern("sting|stung|hurt|bruised|words|remark|said"));
    }

    @Test
    void mood_changes_the_wording() {
        var low =
                new LinkedHashSet<>(
                        Scenes.even().in(new Pad(-0.6, -0.2, -0.2)).manySay("how are you?"));
        var bright = Scenes.even().in(new Pad(0.6, 0.3, 0.2)).manySay("how are you?");

        assertThat(bright).noneMatch(low::contains);
    }

    @Test
    void the_quiet_say_less_than_the_lively() {
        var quiet = Scenes.even().with(new Traits(0.5, 0.5, 0.1, 0.5, 0.5));
        var lively =
                Scenes.even().with(new Traits(0.5, 0.5, 0.95, 0.8, 0.2)).in(new Pad(0.3, 0.2, 0));

        assertThat(letters(quiet)).isLessThan(letters(lively));
        assertThat(quiet.manySay("I baked bread today.")).noneMatch(text -> text.contains("!"));
    }

    private static int letters(Scenes scenes) {
        return scenes.manySay("I baked bread today.").stream().mapToInt(String::length).sum();
    }
}
