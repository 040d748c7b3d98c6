package dev.companion.mind.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.companion.mind.conflict.SelfClaims;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Lines made to be slow, to break or to be believed. */
final class HostileLinesTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<String> PIECES =
            List.of(
                    "I live in ",
                    "my sister ",
                    "Ana",
                    " and ",
                    ", ",
                    "'s ",
                    "i'm ",
                    "not ",
                    " to ",
                    "from ",
                    "A ",
                    "aaaa ",
                    "you are ",
                    "so ",
                    "always ",
                    "\u202e",
                    "\ud83d",
                    "🙂",
                    "\n",
                    "(",
                    "[",
                    "\\",
                    "$1",
                    ". ",
                    "it's ",
                    "anymore",
                    "work at ",
                    "the ",
                    "19",
                    "-",
                    "…",
                    "I moved from ",
                    "my favourite ",
                    "is ");

    @Test
    void long_and_repeated_lines_are_read_soon() {
        for (var piece : PIECES) {
            var line = piece.repeat(Earnest.LONGEST / piece.length());
            read(line);
            read("I live in " + line);
            read("My sister " + line + " lives in Oslo");
        }
    }

    @Test
    void any_mixture_is_read_without_breaking() {
        var seed = new Random().nextLong();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int run = 0; run < 400; run++) {
            var line = new StringBuilder();
            int count = random.nextInt(60);
            for (int i = 0; i < count; i++) {
                line.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertThatCode(() -> read(line.toString()))
                    .as("seed %d, %s", seed, line)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void a_text_too_long_to_be_told_makes_no_claim() {
        assertThat(Claims.of("I live in Oslo. ".repeat(200))).isEmpty();
    }

    private static void read(String line) {
        Assertions.assertTimeout(
                SOON,
                () -> {
                    Claims.of(line);
                    SelfClaims.of(line);
                });
    }
}
