package dev.companion.mind.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class UnpromptedTest {

    @Test
    void it_says_who_is_silent_and_for_how_long() {
        var scene = Scenes.plain().briefing().scene();

        assertThat(said(Duration.ZERO)).contains("a moment ago");
        assertThat(said(Duration.ofMinutes(20))).contains("20 minutes ago");
        assertThat(said(Duration.ofHours(30))).contains("30 hours ago");
        assertThat(said(Duration.ofDays(9))).contains("9 days ago").contains(scene.userName());
    }

    private static String said(Duration silence) {
        var scene = Scenes.plain().briefing().scene();
        return String.join("", Unprompted.in(scene, scene.now().minus(silence)).lines());
    }
}
