package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.embedded.ServerKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kafka goes and comes back under a conversation, first in good order and then as by a crash. */
@Tag("integration")
final class KafkaAwayTest {

    @Test
    void nobody_waits_for_the_log_and_all_goes_on_when_it_is_back(@TempDir Path folder)
            throws Exception {
        try (var outage = new Outage(folder.toRealPath(), "kafka")) {
            outage.server(ServerKind.KAFKA).stop();
            outage.awaitAway();
            assertRefusedAtOnce(outage);

            outage.server(ServerKind.KAFKA).startAgain();
            outage.awaitBack();
            outage.assertAnsweredWithAll();

            outage.server(ServerKind.KAFKA).kill();
            outage.awaitAway();
            outage.server(ServerKind.KAFKA).startAgain();
            outage.awaitBack();
            outage.chatter().more(6);
            outage.settle();
            outage.assertTold();
            outage.assertWhole();
        }
    }

    private static void assertRefusedAtOnce(Outage outage) {
        assertThat(outage.chatter().refused(9).subList(6, 9))
                .allSatisfy(refusal -> {
                    assertThat(refusal.answer().status()).isEqualTo(503);
                    assertThat(refusal.answer().retryAfter()).isPresent();
                    assertThat(refusal.answer().text()).contains("Kafka is away");
                    assertThat(refusal.millis()).isLessThan(1_000);
                });
    }
}
