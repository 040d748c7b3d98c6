package dev.companion.stores.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class RateLimitsTest {

    private static final Rate ONE_A_SECOND = new Rate(60, 3);

    private final AtomicLong nanos = new AtomicLong(1);
    private final RateLimits here = new RateLimits(Redis.absent(), clock());

    @Test
    void so_many_at_once_and_then_one_at_a_time() {
        for (int i = 0; i < 3; i++) {
            assertThat(here.take("user", "ana", ONE_A_SECOND)).isEmpty();
        }

        assertThat(here.take("user", "ana", ONE_A_SECOND)).contains(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(1));
        assertThat(here.take("user", "ana", ONE_A_SECOND)).isEmpty();
        assertThat(here.take("user", "ana", ONE_A_SECOND)).isPresent();
    }

    @Test
    void what_was_not_used_does_not_pile_up() {
        pass(Duration.ofHours(1));

        int taken = 0;
        while (here.take("user", "ana", ONE_A_SECOND).isEmpty()) {
            taken++;
        }

        assertThat(taken).isEqualTo(3);
    }

    @Test
    void each_name_and_each_kind_has_a_bucket_of_its_own() {
        var one = new Rate(1, 1);
        assertThat(here.take("user", "ana", one)).isEmpty();

        assertThat(here.take("user", "bob", one)).isEmpty();
        assertThat(here.take("key", "ana", one)).isEmpty();
        assertThat(here.take("user", "ana", one)).isPresent();
    }

    @Tag("integration")
    @Test
    void all_processes_draw_from_one_bucket_and_go_on_alone_while_redis_is_away()
            throws IOException {
        var rate = new Rate(1, 2);
        try (var server = new RealRedis()) {
            server.start();
            try (var redis = Redis.at(server.url());
                    var others = Redis.at(server.url())) {
                var one = new RateLimits(redis);
                var other = new RateLimits(others);
                RealRedis.await("redis", () -> redis.check() == Redis.Health.UP);
                RealRedis.await("redis", () -> others.check() == Redis.Health.UP);

                assertThat(one.take("user", "ana", rate)).isEmpty();
                assertThat(other.take("user", "ana", rate)).isEmpty();
                assertThat(one.take("user", "ana", rate)).isPresent();
                assertThat(keys(redis)).hasSize(1).allMatch(key -> !key.contains("ana"));

                server.stop();
                assertThat(one.take("user", "ana", rate)).isEmpty();
                assertThat(one.take("user", "ana", rate)).isEmpty();
                assertThat(one.take("user", "ana", rate)).isPresent();
            }
        }
    }

    private static Iterable<String> keys(Redis redis) {
        return redis.ask(client -> client.getKeys().getKeysStream().toList()).orElseThrow().stream()
                .filter(key -> key.startsWith("rate:"))
                .toList();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private TimeMeter clock() {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }
}
