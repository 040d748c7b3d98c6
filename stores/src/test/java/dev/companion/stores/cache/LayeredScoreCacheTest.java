package dev.companion.stores.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The cache as it is without Redis. */
class LayeredScoreCacheTest {

    private static final UUID ALICE = new UUID(0, 1);
    private static final UUID BOB = new UUID(0, 2);

    private final Redis redis = Redis.absent();
    private final ScoreCache cache = new LayeredScoreCache(redis, Keys.OF_EVERYONE);

    @AfterEach
    void close() {
        redis.close();
    }

    @Test
    void a_score_is_found_by_its_companion_scorer_and_text_only() {
        cache.put(ALICE, "m/1", "hello", .25);

        assertThat(cache.find(ALICE, "m/1", "hello")).contains(.25);
        assertThat(cache.find(BOB, "m/1", "hello")).isEmpty();
        assertThat(cache.find(ALICE, "m/2", "hello")).isEmpty();
        assertThat(cache.find(ALICE, "m/1", "hello!")).isEmpty();
    }

    @Test
    void scores_and_vectors_of_one_text_lie_apart() {
        var score = CacheKey.of(Keys.of(ALICE), LayeredScoreCache.SPACE, ALICE, "m", "hello");
        var vector = CacheKey.of(Keys.of(ALICE), LayeredVectorCache.SPACE, ALICE, "m", "hello");

        assertThat(score.redisKey()).isNotEqualTo(vector.redisKey()).doesNotContain("hello");
    }

    @Test
    void one_companion_is_forgotten_and_no_other() {
        cache.put(ALICE, "m/1", "hello", .25);
        cache.put(BOB, "m/1", "hello", .75);

        assertThat(cache.forget(ALICE)).isTrue();

        assertThat(cache.find(ALICE, "m/1", "hello")).isEmpty();
        assertThat(cache.find(BOB, "m/1", "hello")).contains(.75);
    }

    @Test
    void what_is_no_score_is_a_bug() {
        assertThatThrownBy(() -> cache.put(ALICE, "m/1", "hello", 1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.5");
    }
}
