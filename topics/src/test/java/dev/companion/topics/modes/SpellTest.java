package dev.companion.topics.modes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Dependency;
import dev.companion.schemas.OpsEvent.DependencyDown;
import dev.companion.schemas.OpsEvent.DependencyUp;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SpellTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Optional<String> WELL = Optional.empty();
    private static final Optional<String> TROUBLE = Optional.of("it does not answer");

    private final Spell spell = new Spell(Dependency.REDIS);

    @Test
    void what_is_well_is_no_news() {
        assertThat(spell.look(WELL, BEGIN)).isEmpty();
        assertThat(spell.away()).isEmpty();
    }

    @Test
    void a_hiccup_is_no_news_either() {
        assertThat(spell.look(TROUBLE, BEGIN)).isEmpty();
        assertThat(spell.away()).isPresent();

        assertThat(spell.look(WELL, BEGIN.plus(Spell.HICCUP.minusMillis(1)))).isEmpty();
        assertThat(spell.away()).isEmpty();
    }

    @Test
    void what_lasts_is_told_once_with_when_it_began() {
        spell.look(TROUBLE, BEGIN);

        assertThat(spell.look(TROUBLE, BEGIN.plus(Spell.HICCUP)))
                .contains(new DependencyDown(BEGIN, Dependency.REDIS, "it does not answer"));
        assertThat(spell.look(TROUBLE, BEGIN.plusSeconds(60))).isEmpty();
        assertThat(spell.told()).isTrue();
    }

    @Test
    void its_return_is_told_once_with_how_long_it_was_away() {
        spell.look(TROUBLE, BEGIN);
        spell.look(TROUBLE, BEGIN.plusSeconds(2));

        assertThat(spell.look(WELL, BEGIN.plusSeconds(5)))
                .contains(new DependencyUp(BEGIN.plusSeconds(5), Dependency.REDIS, 5_000));
        assertThat(spell.look(WELL, BEGIN.plusSeconds(6))).isEmpty();
        assertThat(spell.told()).isFalse();
    }

    @Test
    void two_hiccups_do_not_make_one_absence() {
        spell.look(TROUBLE, BEGIN);
        spell.look(WELL, BEGIN.plusSeconds(1));

        assertThat(spell.look(TROUBLE, BEGIN.plusSeconds(2))).isEmpty();
    }

    @Test
    void a_clock_that_goes_back_makes_no_negative_times() {
        spell.look(TROUBLE, BEGIN);
        spell.look(TROUBLE, BEGIN.plusSeconds(2));

        assertThat(spell.look(WELL, BEGIN.minusSeconds(9)))
                .hasValueSatisfying(up -> assertThat(((DependencyUp) up).downMillis()).isZero());
    }
}
