package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stopped in the middle of what people say: it stops whole, and goes on where it was. */
@Tag("integration")
final class StopTest {

    private static final List<String> USERS = Talk.users("stop-", 4);

    @Test
    void a_stop_leaves_no_process_and_the_next_start_answers_what_is_open(@TempDir Path folder)
            throws Exception {
        var data = folder.toRealPath().resolve("data");
        int answered;

        var first = OwnSystem.start(data);
        assertThat(OwnSystem.processesOver(data)).hasSizeGreaterThanOrEqualTo(4);
        try (var talk = new Talk(first.web(), USERS, 200)) {
            talk.await(12);
            first.close();
            answered = talk.answered();
        }

        assertThat(OwnSystem.processesOver(data)).isEmpty();
        try (var second = OwnSystem.start(data)) {
            second.web().settle();
            var effects = USERS.stream().map(user -> Effects.of(second, user)).toList();
            effects.forEach(Effects::assertOnce);
            assertThat(effects.stream().mapToInt(of -> of.messages().size()).sum())
                    .isGreaterThanOrEqualTo(answered);
            assertThat(second.web().verified().path("mismatches").asLong(-1)).isZero();
        }
        assertThat(OwnSystem.processesOver(data)).isEmpty();
    }
}
