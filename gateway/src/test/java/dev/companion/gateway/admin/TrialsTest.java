package dev.companion.gateway.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Dependency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class TrialsTest {

    @Test
    void what_hangs_is_not_waited_for_and_keeps_nobody_else() throws InterruptedException {
        var never = new CountDownLatch(1);
        var probes =
                List.of(
                        Probe.of(Dependency.REDIS, () -> hang(never)),
                        Probe.of(Dependency.KAFKA, Optional::empty));

        try (var trials = new Trials(probes)) {
            var tried = trials.run();

            assertThat(tried.get(Dependency.KAFKA).trouble()).isEmpty();
            assertThat(tried.get(Dependency.REDIS).trouble())
                    .hasValueSatisfying(why -> assertThat(why).contains("within 3 s"));
        }
    }

    @Test
    void a_trial_that_throws_is_trouble_without_its_message() {
        var probe =
                Probe.of(
                        Dependency.REDIS,
                        () -> {
                            throw new IllegalStateException("a secret");
                        });

        try (var trials = new Trials(List.of(probe))) {
            assertThat(trials.run().get(Dependency.REDIS).trouble())
                    .contains("it failed: IllegalStateException");
        }
    }

    @Test
    void what_costs_money_is_not_tried() {
        try (var trials = new Trials(List.of(Probe.seen(Dependency.CHAT_MODEL, Map::of)))) {
            assertThat(trials.run()).isEmpty();
        }
    }

    private static Optional<String> hang(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
