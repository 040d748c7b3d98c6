package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.embedded.ServerKind;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL goes and comes back under a conversation. */
@Tag("integration")
final class PostgresAwayTest {

    @Test
    void who_is_known_is_answered_and_the_rows_catch_up(@TempDir Path folder) throws Exception {
        try (var outage = new Outage(folder.toRealPath(), "postgresql")) {
            outage.server(ServerKind.POSTGRES).stop();
            outage.awaitAway();

            outage.assertAnsweredWithout();
            assertThat(outage.chatter().refusals()).isEmpty();
            var stranger =
                    outage.web()
                            .post(
                                    "/chat/message",
                                    Map.of("message", "Hello there.", "user_id", "stranger"));
            assertThat(stranger.status()).isEqualTo(503);
            assertThat(stranger.retryAfter()).isPresent();
            assertThat(stranger.text()).contains("PostgreSQL is away", "for the first time");

            outage.server(ServerKind.POSTGRES).startAgain();
            outage.awaitBack();
            outage.assertAnsweredWithAll();
            outage.settle();
            outage.assertTold();
            outage.assertWhole();
        }
    }
}
