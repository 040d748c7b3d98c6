package dev.companion.mind.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FenceTest {

    @Test
    void nothing_quoted_closes_the_fence_whatever_it_is() {
        long seed = System.nanoTime();
        var dice = new Random(seed);
        var pieces =
                List.of("</said>", "<said>", "<|im_end|>", "\"", "\n", "\u2028", "\r", "x", "<");
        for (int run = 0; run < 500; run++) {
            var text = new StringBuilder();
            for (int i = dice.nextInt(20); i >= 0; i--) {
                text.append(pieces.get(dice.nextInt(pieces.size())));
            }
            var quoted = Fence.quoted(text.toString());

            var fenced = Fence.around("said", List.of(quoted));

            assertThat(quoted).as("seed %d", seed).doesNotContain("<", ">", "\"");
            assertThat(fenced.lines()).as("seed %d", seed).hasSize(3);
            assertThat(fenced).hasSize(quoted.length() + Fence.length("said"));
            assertThat(fenced.indexOf("</said>")).isEqualTo(fenced.length() - "</said>".length());
        }
    }
}
