package dev.companion.stores.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The cache as it is without Redis. */
class LayeredVectorCacheTest {

    private static final UUID ALICE = new UUID(0, 1);
    private static final UUID BOB = new UUID(0, 2);

    private final Redis redis = Redis.absent();
    private final VectorCache cache = new LayeredVectorCache(redis, Keys.OF_EVERYONE);

    @AfterEach
    void close() {
        redis.close();
    }

    @Test
    void what_was_put_is_found() {
        cache.put(ALICE, "bge", "hello", new float[] {1, 2});

        assertThat(cache.find(ALICE, "bge", "hello").orElseThrow()).containsExactly(1, 2);
    }

    @Test
    void another_companion_model_or_text_is_not_found() {
        cache.put(ALICE, "bge", "hello", new float[] {1, 2});

        assertThat(cache.find(BOB, "bge", "hello")).isEmpty();
        assertThat(cache.find(ALICE, "minilm", "hello")).isEmpty();
        assertThat(cache.find(ALICE, "bge", "hello!")).isEmpty();
    }

    @Test
    void nobody_changes_what_is_kept() {
        var vector = new float[] {1, 2};
        cache.put(ALICE, "bge", "hello", vector);
        vector[0] = 9;
        cache.find(ALICE, "bge", "hello").orElseThrow()[1] = 9;

        assertThat(cache.find(ALICE, "bge", "hello").orElseThrow()).containsExactly(1, 2);
    }

    @Test
    void one_companion_is_forgotten_and_no_other() {
        cache.put(ALICE, "bge", "hello", new float[] {1});
        cache.put(BOB, "bge", "hello", new float[] {2});

        assertThat(cache.forget(ALICE)).isTrue();

        assertThat(cache.find(ALICE, "bge", "hello")).isEmpty();
        assertThat(cache.find(BOB, "bge", "hello")).isPresent();
    }

    @Test
    void nothing_is_kept_of_who_has_no_key() {
        var keyless = new LayeredVectorCache(redis, _ -> Optional.empty());

        keyless.put(ALICE, "bge", "hello", new float[] {1});

        assertThat(keyless.find(ALICE, "bge", "hello")).isEmpty();
    }

    @Test
    void the_same_text_lies_elsewhere_under_another_key() {
        var one = CacheKey.of(Keys.of(ALICE), "emb", ALICE, "bge", "hello");

        assertThat(CacheKey.of(Keys.of(ALICE), "emb", ALICE, "bge", "hello")).isEqualTo(one);
        assertThat(CacheKey.of(Keys.of(BOB), "emb", ALICE, "bge", "hello")).isNotEqualTo(one);
    }

    @Test
    void without_a_url_nothing_is_wrong() {
        assertThat(redis.check()).isEqualTo(Redis.Health.ABSENT);
    }
}
