package dev.companion.mind.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.companion.schemas.ConversationEvent.Verdict;
import dev.companion.schemas.Event;
import dev.companion.schemas.SecurityEvent.Escalation;
import dev.companion.schemas.SecurityEvent.OffenderEscalated;
import dev.companion.schemas.UserEvent.Banned;
import dev.companion.schemas.UserEvent.Cause;
import dev.companion.schemas.UserEvent.Unbanned;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final HouseRules RULES = HouseRules.DEFAULT;

    @Test
    void eleven_attacks_in_a_day_are_watched_warned_of_and_end_in_a_ban() {
        var facts = new ArrayList<Event>();
        for (int count = 1; count <= 11; count++) {
            facts.addAll(RULES.decide(Standing.NEW, offence(count), count));
        }

        assertThat(facts)
                .containsExactly(
                        escalated(3, Escalation.WATCHED),
                        escalated(5, Escalation.WARNED),
                        escalated(11, Escalation.BANNED),
                        new Banned(minute(11), minute(11).plus(RULES.ban()), Cause.VIOLATIONS));
    }

    @Test
    void few_that_are_borne_are_warned_of_soon() {
        var strict = new HouseRules(1, Duration.ofHours(1), Duration.ofHours(2));

        assertThat(strict.level(1)).isEmpty();
        assertThat(strict.level(2)).contains(Escalation.BANNED);
        assertThat(new HouseRules(4, Duration.ofHours(1), Duration.ofHours(2)).level(2))
                .contains(Escalation.WARNED);
    }

    @Test
    void a_second_ban_within_thirty_days_is_longer() {
        var banned = Standing.NEW.apply(new UUID(0, 1), ban(START, Duration.ofHours(24)));

        assertThat(until(banned, START.plus(Duration.ofDays(29)))).isEqualTo(RULES.repeatedBan());
        assertThat(until(banned, START.plus(Duration.ofDays(31)))).isEqualTo(RULES.ban());
    }

    @Test
    void a_ban_that_was_taken_back_is_not_held_against_anyone() {
        var pardoned =
                Standing.NEW
                        .apply(new UUID(0, 1), ban(START, Duration.ofHours(24)))
                        .apply(
                                new UUID(0, 2),
                                new Unbanned(START.plus(Duration.ofHours(1)), Cause.ADMIN));

        assertThat(until(pardoned, START.plus(Duration.ofDays(2)))).isEqualTo(RULES.ban());
    }

    @Test
    void the_attack_that_led_to_a_ban_leads_to_the_same_one_when_it_is_looked_at_again() {
        var first = RULES.decide(Standing.NEW, offence(11), 11);
        var after = Standing.NEW.apply(new UUID(0, 1), (Banned) first.getLast());

        assertThat(after.refusing(minute(11))).isEmpty();
        assertThat(RULES.decide(after, offence(11), 11)).isEqualTo(first);
    }

    @Test
    void an_attack_has_the_same_rank_however_many_came_after_it() {
        var known = new HashSet<Offence>();
        var ranks = new ArrayList<Integer>();
        for (int i = 1; i <= 12; i++) {
            known.add(offence(i));
            ranks.add(offence(i).rankAmong(known, Instant.EPOCH));
        }

        assertThat(ranks).isEqualTo(IntStream.rangeClosed(1, 12).boxed().toList());
        assertThat(offence(3).rankAmong(known, Instant.EPOCH)).isEqualTo(3);
        assertThat(offence(12).rankAmong(known, minute(10))).isEqualTo(2);
    }

    @Test
    void someone_in_danger_is_cared_for_also_with_what_they_say_next() {
        var sign = Optional.of(START);

        assertThat(Care.needed(Verdict.CRISIS, Optional.empty(), START)).isTrue();
        assertThat(Care.needed(Verdict.CLEAR, sign, minute(5))).isTrue();
        assertThat(Care.needed(Verdict.THREAT, sign, minute(179))).isTrue();
        assertThat(Care.needed(Verdict.CLEAR, sign, minute(180))).isFalse();
        assertThat(Care.needed(Verdict.CLEAR, sign, minute(-1))).isFalse();
        assertThat(Care.needed(Verdict.CLEAR, Optional.empty(), START)).isFalse();
    }

    @Test
    void rules_that_bear_nothing_are_a_bug() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HouseRules(0, RULES.ban(), RULES.repeatedBan()))
                .withMessageContaining("0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HouseRules(10, Duration.ZERO, RULES.repeatedBan()));
    }

    private static Duration until(Standing standing, Instant at) {
        var facts = RULES.decide(standing, new Offence(new UUID(0, 9), at), 11);
        return Duration.between(at, ((Banned) facts.getLast()).until());
    }

    private static Banned ban(Instant at, Duration length) {
        return new Banned(at, at.plus(length), Cause.VIOLATIONS);
    }

    private static OffenderEscalated escalated(int count, Escalation level) {
        return new OffenderEscalated(minute(count), offence(count).message(), count, level);
    }

    private static Offence offence(int count) {
        return new Offence(new UUID(0, 100 - count), minute(count));
    }

    private static Instant minute(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }
}
