package dev.companion.mind.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Need;
import dev.companion.schemas.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class OpeningTest {

    private static final Instant HEARD = Scenes.NOW.minus(Duration.ofDays(3));
    private static final String TOLD = "I started learning the cello.";

    @Test
    void it_comes_back_to_what_it_was_told_and_says_when_that_was() {
        var words = opens(Scenes.even().told(3, TOLD).scene());

        assertThat(words.text()).contains("you started learning the cello").contains("?");
        assertThat(words.used()).containsExactly(new UUID(7, 1));
    }

    @Test
    void what_is_due_is_brought_up_before_anything_else() {
        var scene = Scenes.even().told(3, TOLD).scene();

        var words = opens(with(scene, List.of("call my mum"), Set.of()));

        assertThat(words.text()).contains("call your mum").doesNotContain("cello");
        assertThat(words.reminders()).isEqualTo(1);
    }

    @Test
    void without_memories_it_still_has_something_to_say() {
        for (var want : List.of(Set.<Need>of(), Set.of(Need.SOCIAL), Set.of(Need.CREATIVE))) {
            var words = opens(with(Scenes.even().scene(), List.of(), want));

            assertThat(words.text()).isNotBlank();
            assertThat(words.used()).isEmpty();
        }
    }

    @Test
    void trouble_is_asked_about_gently() {
        for (long seed = 0; seed < 50; seed++) {
            var scene = Scenes.even().seed(seed).told(2, "My grandfather died.").scene();

            assertThat(opens(scene).text()).doesNotContain("What's new", "How did it go");
        }
    }

    @Test
    void a_cry_for_help_is_never_brought_up_out_of_the_blue() {
        for (long seed = 0; seed < 50; seed++) {
            var scene = Scenes.even().seed(seed).told(2, "I want to kill myself.").scene();

            assertThat(opens(scene).text()).doesNotContain("kill");
        }
    }

    @Test
    void it_never_opens_twice_in_a_row_with_the_same_words() {
        var said = new ArrayList<Line>();
        var scene = Scenes.even().told(9, TOLD).told(5, "I bought a red bike.");
        for (long seed = 0; seed < 40; seed++) {
            var lines = said.subList(Math.max(0, said.size() - 10), said.size());
            var words =
                    opens(scene.after(lines.toArray(Line[]::new)).seed(seed % 3).scene()).text();

            assertThat(lines).extracting(Line::text).doesNotContain(words);
            said.add(new Line(Speaker.COMPANION, words));
        }
    }

    @Test
    void it_does_not_come_back_to_what_it_brought_up_just_now() {
        var scene = Scenes.even().told(9, TOLD).told(5, "I bought a red bike.");
        var once = opens(scene.scene()).text();

        var again = opens(scene.after(new Line(Speaker.COMPANION, once)).seed(2).scene()).text();

        assertThat(once.contains("cello")).isNotEqualTo(again.contains("cello"));
    }

    @Test
    void the_same_scene_opens_alike_and_others_vary() {
        var scene = Scenes.even().told(3, TOLD);
        var openings = new HashSet<String>();
        for (long seed = 0; seed < 60; seed++) {
            openings.add(opens(scene.seed(seed * 7_919).scene()).text());
        }

        assertThat(opens(scene.scene())).isEqualTo(opens(scene.scene()));
        assertThat(openings).hasSizeGreaterThan(15);
    }

    private static Utterance opens(Scene scene) {
        return Opening.compose(scene, HEARD);
    }

    private static Scene with(Scene scene, List<String> reminders, Set<Need> unmet) {
        return new Scene(
                scene.userName(),
                scene.traits(),
                scene.mood(),
                scene.emotionLabel(),
                scene.quirks(),
                unmet,
                List.of(),
                scene.felt(),
                scene.memories(),
                scene.recent(),
                false,
                scene.now(),
                scene.zone(),
                reminders,
                Optional.empty(),
                scene.seed());
    }
}
