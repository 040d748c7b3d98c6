package dev.companion.mind.standing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.ConversationEvent.Refusal;
import dev.companion.schemas.UserEvent;
import dev.companion.schemas.UserEvent.Banned;
import dev.companion.schemas.UserEvent.BecameDormant;
import dev.companion.schemas.UserEvent.Cause;
import dev.companion.schemas.UserEvent.Deactivated;
import dev.companion.schemas.UserEvent.Reactivated;
import dev.companion.schemas.UserEvent.Unbanned;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void whoever_is_new_is_there_and_answered() {
        assertThat(Standing.NEW.status(START)).isEqualTo(Status.ACTIVE);
        assertThat(Standing.NEW.refusing(START)).isEmpty();
    }

    @Test
    void a_ban_refuses_what_is_written_after_it_began_and_before_it_ends() {
        var standing = given(banned(0, 24));

        assertThat(standing.refusing(hour(0))).isEmpty();
        assertThat(standing.refusing(hour(0).plusMillis(1)).orElseThrow().reason())
                .isEqualTo(Refusal.BANNED);
        assertThat(standing.refusing(hour(24).minusMillis(1))).isPresent();
        assertThat(standing.refusing(hour(24))).isEmpty();
        assertThat(standing.status(hour(0))).isEqualTo(Status.BANNED);
        assertThat(standing.status(hour(24))).isEqualTo(Status.ACTIVE);
    }

    @Test
    void a_ban_that_is_over_by_time_waits_to_be_called_over() {
        var standing = given(banned(0, 24));

        assertThat(standing.expired(hour(23))).isEmpty();
        assertThat(standing.expired(hour(24))).isPresent();
        assertThat(given(banned(0, 24), unbanned(25, Cause.TIME)).expired(hour(26))).isEmpty();
    }

    @Test
    void an_unbanned_person_is_answered_and_what_was_refused_before_stays_refused() {
        var standing = given(banned(0, 24), unbanned(5, Cause.ADMIN));

        assertThat(standing.refusing(hour(6))).isEmpty();
        assertThat(standing.refusing(hour(4))).isPresent();
        assertThat(standing.countedFrom(hour(6))).isEqualTo(hour(5));
    }

    @Test
    void the_latest_ban_counts_also_where_it_is_shorter() {
        var standing = given(banned(0, 24), banned(1, 2));

        assertThat(standing.refusing(hour(3))).isEmpty();
    }

    @Test
    void someone_put_aside_is_not_answered_until_they_are_taken_back() {
        var aside = given(new Deactivated(hour(0), Cause.ADMIN));
        var back =
                given(new Deactivated(hour(0), Cause.ADMIN), new Reactivated(hour(9), Cause.ADMIN));

        assertThat(aside.status(hour(100_000))).isEqualTo(Status.INACTIVE);
        assertThat(aside.refusing(hour(1)).orElseThrow().reason()).isEqualTo(Refusal.DEACTIVATED);
        assertThat(back.status(hour(9))).isEqualTo(Status.ACTIVE);
    }

    @Test
    void someone_put_aside_and_banned_is_told_of_no_end() {
        var standing = given(new Deactivated(hour(0), Cause.ADMIN), banned(1, 24));

        assertThat(standing.status(hour(2))).isEqualTo(Status.INACTIVE);
        assertThat(standing.refusing(hour(2)).orElseThrow().until()).isEqualTo(Instant.MAX);
    }

    @Test
    void a_silence_ends_when_they_write() {
        var silent = given(new BecameDormant(hour(720), hour(0)));
        var back =
                given(
                        new BecameDormant(hour(720), hour(0)),
                        new Reactivated(hour(800), Cause.WROTE));

        assertThat(silent.status(hour(721))).isEqualTo(Status.DORMANT);
        assertThat(silent.refusing(hour(721))).isEmpty();
        assertThat(back.status(hour(801))).isEqualTo(Status.ACTIVE);
    }

    @Test
    void thirty_days_without_a_word_are_a_silence() {
        var days = Duration.ofDays(30);

        assertThat(Dormancy.decide(START, START.plus(days).minusSeconds(1))).isEmpty();
        assertThat(Dormancy.decide(START, START.plus(days)))
                .contains(new BecameDormant(START.plus(days), START));
    }

    @Test
    void facts_that_come_again_change_nothing() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int life = 0; life < 200; life++) {
            var facts = life(random);
            var once = Standing.NEW;
            for (var fact : facts) {
                once = once.apply(fact.id(), fact.event());
            }
            var again = once;
            for (var fact : facts.subList(random.nextInt(facts.size()), facts.size())) {
                again = again.apply(fact.id(), fact.event());
            }

            assertThat(again).as("seed %d life %d", seed, life).isEqualTo(once);
        }
    }

    private record Fact(UUID id, UserEvent event) {}

    private static List<Fact> life(Random random) {
        var facts = new ArrayList<Fact>();
        int count = 1 + random.nextInt(40);
        for (int hour = 0; hour < count; hour++) {
            var event =
                    switch (random.nextInt(5)) {
                        case 0 -> banned(hour, hour + 1 + random.nextInt(5));
                        case 1 -> unbanned(hour, random.nextBoolean() ? Cause.ADMIN : Cause.TIME);
                        case 2 -> new Deactivated(hour(hour), Cause.ADMIN);
                        case 3 -> new Reactivated(hour(hour), Cause.ADMIN);
                        default -> new BecameDormant(hour(hour), hour(hour).minusSeconds(9));
                    };
            facts.add(new Fact(new UUID(random.nextLong(), random.nextLong()), event));
        }
        return facts;
    }

    private static Standing given(UserEvent... events) {
        var standing = Standing.NEW;
        for (int i = 0; i < events.length; i++) {
            standing = standing.apply(new UUID(0, i), events[i]);
        }
        return standing;
    }

    private static Banned banned(int from, int until) {
        return new Banned(hour(from), hour(until), Cause.VIOLATIONS);
    }

    private static Unbanned unbanned(int at, Cause cause) {
        return new Unbanned(hour(at), cause);
    }

    private static Instant hour(int hours) {
        return START.plus(Duration.ofHours(hours));
    }
}
