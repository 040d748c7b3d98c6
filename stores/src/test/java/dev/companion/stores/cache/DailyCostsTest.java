package dev.companion.stores.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class DailyCostsTest {

    private static final UUID ALICE = new UUID(0, 1);
    private static final UUID BOB = new UUID(0, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 3);

    @Test
    void costs_add_up_for_one_companion_on_one_day() {
        try (var redis = Redis.absent()) {
            var costs = new DailyCosts(redis);

            costs.add(ALICE, TODAY, 0.25);
            costs.add(ALICE, TODAY, 0.5);

            assertThat(costs.of(ALICE, TODAY)).isEqualTo(0.75);
            assertThat(costs.of(ALICE, TODAY.plusDays(1))).isZero();
            assertThat(costs.of(BOB, TODAY)).isZero();
        }
    }

    @Test
    @Tag("integration")
    void processes_add_up_together_and_go_on_alone_while_redis_is_away() throws IOException {
        try (var server = new RealRedis()) {
            server.start();
            try (var redis = Redis.at(server.url())) {
                var here = new DailyCosts(redis);
                var elsewhere = new DailyCosts(redis);
                here.add(ALICE, TODAY, 0.25);
                elsewhere.add(ALICE, TODAY, 0.5);
                assertThat(here.of(ALICE, TODAY)).isEqualTo(0.75, within(1e-9));

                server.stop();

                here.add(ALICE, TODAY, 1);
                assertThat(here.of(ALICE, TODAY)).isEqualTo(1.25, within(1e-9));
            }
        }
    }
}
