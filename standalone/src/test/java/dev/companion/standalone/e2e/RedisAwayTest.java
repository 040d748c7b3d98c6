package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.embedded.ServerKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Redis goes and comes back under a conversation. */
@Tag("integration")
final class RedisAwayTest {

    @Test
    void everything_goes_on_without_redis(@TempDir Path folder) throws Exception {
        try (var outage = new Outage(folder.toRealPath(), "redis")) {
            outage.server(ServerKind.REDIS).stop();
            outage.awaitAway();

            outage.assertAnsweredWithout();

            outage.server(ServerKind.REDIS).startAgain();
            outage.awaitBack();
            outage.assertAnsweredWithAll();
            outage.settle();
            assertThat(outage.chatter().refusals()).isEmpty();
            outage.assertTold();
            outage.assertWhole();
        }
    }
}
