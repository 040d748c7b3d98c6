package dev.companion.stores.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redisson.client.codec.ByteArrayCodec;

/** The cache in front of a real Redis that comes and goes. */
@Tag("integration")
class RedisVectorCacheTest {

    private static final UUID ALICE = new UUID(0, 1);
    private static final UUID BOB = new UUID(0, 2);

    private RealRedis server;
    private Redis redis;
    private VectorCache here;
    private VectorCache elsewhere;

    @BeforeEach
    void start() throws IOException {
        server = new RealRedis();
        server.start();
        redis = Redis.at(server.url());
        here = new LayeredVectorCache(redis, Keys.OF_EVERYONE);
        elsewhere = new LayeredVectorCache(redis, Keys.OF_EVERYONE);
    }

    @AfterEach
    void stop() throws IOException {
        redis.close();
        server.close();
    }

    @Test
    void what_one_process_put_another_finds() {
        here.put(ALICE, "bge", "hello", new float[] {1, -2.5f});

        assertThat(elsewhere.find(ALICE, "bge", "hello").orElseThrow()).containsExactly(1, -2.5f);
        assertThat(elsewhere.find(BOB, "bge", "hello")).isEmpty();
        assertThat(redis.check()).isEqualTo(Redis.Health.UP);
    }

    @Test
    void it_is_kept_for_seven_days() {
        here.put(ALICE, "bge", "hello", new float[] {1});

        var key = CacheKey.of(Keys.of(ALICE), "emb", ALICE, "bge", "hello").redisKey();
        var left = redis.ask(client -> client.getBucket(key).remainTimeToLive()).orElseThrow();

        assertThat(Duration.ofMillis(left))
                .isBetween(Duration.ofDays(7).minusMinutes(1), Duration.ofDays(7));
    }

    @Test
    void what_lies_in_redis_is_not_named_by_a_hash_that_anyone_can_make() throws Exception {
        here.put(ALICE, "bge", "hello", new float[] {1});

        var keys = redis.ask(client -> client.getKeys().getKeysStream().toList()).orElseThrow();

        var guess =
                MessageDigest.getInstance("SHA-256")
                        .digest("bge|hello".getBytes(StandardCharsets.UTF_8));
        assertThat(keys).hasSize(1);
        assertThat(keys.getFirst()).startsWith("emb:" + ALICE + ":").hasSize(5 + 36 + 64);
        assertThat(keys.getFirst()).doesNotContain(HexFormat.of().formatHex(guess));
    }

    @Test
    void one_companion_is_forgotten_everywhere_and_no_other() {
        here.put(ALICE, "bge", "hello", new float[] {1});
        here.put(BOB, "bge", "hello", new float[] {2});

        assertThat(here.forget(ALICE)).isTrue();

        assertThat(here.find(ALICE, "bge", "hello")).isEmpty();
        assertThat(elsewhere.find(ALICE, "bge", "hello")).isEmpty();
        assertThat(elsewhere.find(BOB, "bge", "hello")).isPresent();
    }

    @Test
    void what_is_no_vector_is_not_found() {
        var key = CacheKey.of(Keys.of(ALICE), "emb", ALICE, "bge", "hello").redisKey();
        redis.tell(c -> c.getBucket(key, ByteArrayCodec.INSTANCE).set(new byte[] {1, 2, 3}));

        assertThat(here.find(ALICE, "bge", "hello")).isEmpty();
    }

    @Test
    void while_redis_is_away_memory_serves_and_when_it_is_back_it_is_used_again()
            throws IOException {
        here.put(ALICE, "bge", "before", new float[] {1});

        server.stop();

        assertThat(here.find(ALICE, "bge", "before")).isPresent();
        assertThat(elsewhere.find(ALICE, "bge", "before")).isEmpty();
        here.put(ALICE, "bge", "meanwhile", new float[] {2});
        assertThat(here.find(ALICE, "bge", "meanwhile")).isPresent();
        assertThat(redis.check()).isEqualTo(Redis.Health.DOWN);
        assertThat(here.forget(BOB)).isFalse();

        server.start();
        RealRedis.await("redis is up", () -> redis.check() == Redis.Health.UP);

        here.put(ALICE, "bge", "after", new float[] {3});
        assertThat(elsewhere.find(ALICE, "bge", "after").orElseThrow()).containsExactly(3);
    }

    @Test
    void it_may_be_away_from_the_start() throws IOException {
        server.stop();

        assertThat(here.find(ALICE, "bge", "hello")).isEmpty();
        assertThat(redis.check()).isEqualTo(Redis.Health.DOWN);

        server.start();
        RealRedis.await("redis is up", () -> redis.check() == Redis.Health.UP);

        here.put(ALICE, "bge", "hello", new float[] {1});
        assertThat(elsewhere.find(ALICE, "bge", "hello")).isPresent();
    }

    @Test
    void a_redis_that_hangs_costs_one_timeout_and_not_one_a_call() throws IOException {
        try (var mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var hanging = Redis.at("redis://127.0.0.1:" + mute.getLocalPort())) {
            var cache = new LayeredVectorCache(hanging, Keys.OF_EVERYONE);
            long began = System.nanoTime();

            for (int i = 0; i < 1_000; i++) {
                assertThat(cache.find(ALICE, "bge", "text " + i)).isEmpty();
            }

            var took = Duration.ofNanos(System.nanoTime() - began);
            assertThat(took).isLessThan(Duration.ofSeconds(5));
        }
    }
}
