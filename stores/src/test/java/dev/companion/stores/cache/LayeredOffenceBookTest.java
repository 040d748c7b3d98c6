package dev.companion.stores.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.standing.Offence;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redisson.client.codec.StringCodec;

/** The day's attacks in front of a real Redis that comes, goes and forgets. */
@Tag("integration")
class LayeredOffenceBookTest {

    private static final UUID ALICE = new UUID(0, 1);
    private static final UUID BOB = new UUID(0, 2);
    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00.123456789Z");

    private RealRedis server;
    private Redis redis;
    private OffenceBook here;
    private OffenceBook elsewhere;

    @BeforeEach
    void start() throws IOException {
        server = new RealRedis();
        server.start();
        redis = Redis.at(server.url());
        RealRedis.await("redis is up", () -> redis.check() == Redis.Health.UP);
        here = new LayeredOffenceBook(redis);
        elsewhere = new LayeredOffenceBook(redis);
    }

    @AfterEach
    void stop() throws IOException {
        redis.close();
        server.close();
    }

    @Test
    void an_attack_that_is_noted_twice_counts_once_wherever_it_is_noted() {
        note(here, attack(1));
        note(here, attack(1));
        note(elsewhere, attack(1));

        assertThat(note(elsewhere, attack(2))).isEqualTo(2);
        assertThat(note(here, attack(3))).isEqualTo(3);
    }

    @Test
    void each_person_and_each_day_has_its_own() {
        note(here, attack(1));

        assertThat(here.note(BOB, attack(1), List::of)).hasSize(1);
        assertThat(note(here, new Offence(new UUID(1, 9), MORNING.plus(Duration.ofDays(1)))))
                .isEqualTo(1);
    }

    @Test
    void an_empty_redis_is_filled_from_memory_and_empty_both_from_the_log() {
        note(here, attack(1));
        note(here, attack(2));
        redis.tell(client -> client.getKeys().flushall());

        assertThat(note(here, attack(3))).isEqualTo(3);

        redis.tell(client -> client.getKeys().flushall());
        var yesterday = new Offence(new UUID(1, 7), MORNING.minus(Duration.ofDays(1)));
        var logged = List.of(yesterday, attack(1), attack(2), attack(3));
        assertThat(elsewhere.note(ALICE, attack(4), () -> logged)).hasSize(4);
        assertThat(note(here, attack(5))).isEqualTo(5);
    }

    @Test
    void it_goes_on_while_redis_is_away() throws IOException {
        note(here, attack(1));
        server.stop();

        assertThat(note(here, attack(2))).isEqualTo(2);
        assertThat(here.forget(BOB)).isFalse();
    }

    @Test
    void it_goes_on_where_there_is_no_redis() {
        var alone = new LayeredOffenceBook(Redis.absent());

        note(alone, attack(1));

        assertThat(note(alone, attack(2))).isEqualTo(2);
        assertThat(alone.forget(ALICE)).isTrue();
        assertThat(note(alone, attack(3))).isEqualTo(1);
    }

    @Test
    void one_companion_is_forgotten_and_no_other() {
        note(here, attack(1));
        here.note(BOB, attack(2), List::of);

        assertThat(here.forget(ALICE)).isTrue();

        assertThat(note(here, attack(3))).isEqualTo(1);
        assertThat(here.note(BOB, attack(4), List::of)).hasSize(2);
    }

    @Test
    void it_is_kept_for_two_days_and_what_is_no_attack_is_passed_over() {
        note(here, attack(1));
        var key = "offences:" + ALICE + ":2026-03-01";
        redis.tell(client -> client.getMap(key, StringCodec.INSTANCE).put("who", "knows"));

        assertThat(note(elsewhere, attack(2))).isEqualTo(2);
        var left = redis.ask(client -> client.getMap(key).remainTimeToLive()).orElseThrow();
        assertThat(Duration.ofMillis(left))
                .isBetween(Duration.ofDays(2).minusMinutes(1), Duration.ofDays(2));
    }

    private static int note(OffenceBook book, Offence attack) {
        return book.note(ALICE, attack, List::of).size();
    }

    private static Offence attack(int number) {
        return new Offence(new UUID(1, number), MORNING.plusSeconds(number));
    }
}
