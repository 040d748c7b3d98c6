package dev.companion.mind.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.standing.Standing;
import dev.companion.schemas.InitiativeEvent.Hold;
import dev.companion.schemas.UserEvent.Banned;
import dev.companion.schemas.UserEvent.Cause;
import dev.companion.schemas.UserEvent.Deactivated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class RestraintTest {

    private static final Instant NOW = Instant.parse("2026-05-05T18:00:00Z");
    private static final UUID FACT = new UUID(1, 1);

    @Test
    void who_talked_and_is_well_may_be_written_to() {
        assertThat(held(Standing.NEW, past(List.of(), minutes(5)))).isEmpty();
    }

    @Test
    void a_stranger_is_not_written_to() {
        assertThat(why(new Past(List.of(), Optional.empty(), Optional.empty())))
                .contains(Hold.NEVER_TALKED);
    }

    @Test
    void what_was_not_answered_is_not_followed_by_more() {
        assertThat(why(past(List.of(minutes(3)), minutes(5)))).contains(Hold.UNANSWERED);
        assertThat(why(past(List.of(minutes(60 * 24 * 30)), minutes(60 * 24 * 31))))
                .contains(Hold.UNANSWERED);
        assertThat(held(Standing.NEW, past(List.of(minutes(5)), minutes(3)))).isEmpty();
    }

    @Test
    void three_times_within_the_hour_are_enough_however_they_were_answered() {
        var twice = past(List.of(minutes(50), minutes(40)), minutes(1));
        var thrice = past(List.of(minutes(50), minutes(40), minutes(30)), minutes(1));
        var longAgo = past(List.of(minutes(61), minutes(40), minutes(30)), minutes(1));

        assertThat(held(Standing.NEW, twice)).isEmpty();
        assertThat(held(Standing.NEW, longAgo)).isEmpty();
        assertThat(held(Standing.NEW, thrice))
                .contains(new Restraint(Hold.OFTEN, Optional.of(minutes(50).plusSeconds(3_600))));
    }

    @Test
    void who_was_in_danger_is_left_in_peace_for_a_day() {
        var sign = minutes(60 * 23);
        var ill = new Past(List.of(), Optional.of(minutes(5)), Optional.of(sign));
        var well = new Past(List.of(), Optional.of(minutes(5)), Optional.of(minutes(60 * 24)));

        assertThat(held(Standing.NEW, ill))
                .contains(new Restraint(Hold.CRISIS, Optional.of(sign.plus(Duration.ofHours(24)))));
        assertThat(held(Standing.NEW, well)).isEmpty();
    }

    @Test
    void who_is_shut_out_is_not_written_to_whatever_else_there_is() {
        var end = NOW.plusSeconds(60);
        var banned = Standing.NEW.apply(FACT, new Banned(minutes(9), end, Cause.VIOLATIONS));
        var away = Standing.NEW.apply(FACT, new Deactivated(minutes(9), Cause.ADMIN));
        var past = past(List.of(minutes(3)), minutes(5));

        assertThat(held(banned, past)).contains(new Restraint(Hold.BANNED, Optional.of(end)));
        assertThat(held(away, past)).contains(new Restraint(Hold.DEACTIVATED, Optional.empty()));
    }

    private static Optional<Hold> why(Past past) {
        return held(Standing.NEW, past).map(Restraint::why);
    }

    private static Optional<Restraint> held(Standing standing, Past past) {
        return Restraint.at(NOW, standing, past);
    }

    private static Past past(List<Instant> wroteFirst, Instant heard) {
        return new Past(wroteFirst, Optional.of(heard), Optional.empty());
    }

    private static Instant minutes(long ago) {
        return NOW.minus(Duration.ofMinutes(ago));
    }
}
