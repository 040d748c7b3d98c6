package dev.companion.mind.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Pad;
import dev.companion.schemas.SecurityEvent.Threat;
import dev.companion.schemas.Traits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DefensiveReplyTest {

    private static final Traits AVERAGE = new Traits(.5, .5, .5, .5, .5);

    @ParameterizedTest
    @EnumSource
    void a_line_is_never_one_said_lately(Threat threat) {
        var said = new ArrayList<String>();
        for (int i = 0; i < 200; i++) {
            var line = DefensiveReply.text(threat, AVERAGE, Pad.ZERO, 7, said);

            int from = Math.max(0, said.size() - DefensiveReply.RECENT_LINES);
            assertThat(said.subList(from, said.size())).doesNotContain(line);
            said.add(line);
        }
    }

    @Test
    void the_same_input_gives_the_same_line_and_other_seeds_others() {
        var lines = new HashSet<String>();
        for (long seed = -20; seed < 20; seed++) {
            var line = text(seed, AVERAGE, Pad.ZERO);
            assertThat(text(seed, AVERAGE, Pad.ZERO)).isEqualTo(line);
            lines.add(line);
        }
        assertThat(lines).hasSizeGreaterThan(20);
        assertThat(text(Long.MIN_VALUE, AVERAGE, Pad.ZERO)).isNotBlank();
    }

    @Test
    void temper_and_mood_are_heard() {
        var warm = text(3, new Traits(.5, .5, .5, .9, .5), Pad.ZERO);
        var cool = text(3, new Traits(.5, .5, .5, .1, .5), Pad.ZERO);
        var hurt = text(3, AVERAGE, new Pad(-.5, .2, 0));

        assertThat(List.of(warm, cool, hurt)).doesNotHaveDuplicates();
    }

    private static String text(long seed, Traits traits, Pad mood) {
        return DefensiveReply.text(Threat.PROMPT_EXTRACTION, traits, mood, seed, List.of());
    }
}
