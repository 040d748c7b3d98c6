package dev.companion.mind.life;

import static dev.companion.mind.life.Lives.GOOD_NEWS;
import static dev.companion.mind.life.Lives.SAD_NEWS;
import static dev.companion.mind.life.Lives.at;
import static dev.companion.mind.life.Lives.born;
import static dev.companion.mind.life.Lives.fold;
import static dev.companion.mind.life.Lives.hurt;
import static dev.companion.mind.life.Lives.message;
import static dev.companion.mind.life.Lives.ruled;
import static dev.companion.mind.life.Lives.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.EventType;
import dev.companion.schemas.Pad;
import dev.companion.schemas.Rules;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

final class LifeTest {

    @Test
    void a_moment_says_what_its_fact_did() {
        var journal = List.of(born(), told(1, 1, GOOD_NEWS), told(2, 7, SAD_NEWS));

        var moment = Life.of(journal).moments().getLast();

        assertThat(moment.fact().id()).isEqualTo(message(2));
        assertThat(moment.fact().envelope().type()).isEqualTo(EventType.APPRAISED);
        assertThat(moment.at()).isEqualTo(at(7));
        assertThat(moment.before()).isEqualTo(fold(journal.subList(0, 2)).moodAt(at(7)));
        assertThat(moment.after()).isEqualTo(fold(journal).mood());
        assertThat(moment.before().plus(moment.moved())).isEqualTo(moment.after());
        assertThat(moment.moved().pleasure()).isNegative();
        assertThat(moment.emotions()).isNotEmpty();
        assertThat(moment.version()).isEqualTo(3);
    }

    @Test
    void what_is_beyond_the_bounds_has_not_moved_the_mood() {
        var journal = List.of(born(), hurt(1, 1, new Pad(-2, 0, 0)), hurt(2, 1, new Pad(-2, 0, 0)));

        var moments = Life.of(journal).moments();

        assertThat(moments.get(1).after().pleasure()).isEqualTo(-1);
        assertThat(moments.get(2).moved()).isEqualTo(Pad.ZERO);
    }

    @Test
    void a_repeat_and_what_the_fold_refuses_are_no_moments() {
        var unknown = ruled(2, 2, new Rules(99, Map.of()));

        var life = Life.of(List.of(born(), told(1, 1, GOOD_NEWS), unknown, told(1, 1, GOOD_NEWS)));

        assertThat(life.moments()).hasSize(2);
        assertThat(life.end()).isEqualTo(fold(List.of(born(), told(1, 1, GOOD_NEWS))));
    }

    @Test
    void a_late_fact_is_taken_in_when_the_one_before_it_was() {
        var life = Life.of(List.of(born(), told(1, 5, GOOD_NEWS), told(2, 3, SAD_NEWS)));

        assertThat(life.moments().getLast().at()).isEqualTo(at(5));
    }

    @Test
    void only_who_asks_for_hashes_gets_them() {
        var journal = List.of(born(), told(1, 1, GOOD_NEWS));

        assertThat(Life.of(journal).moments()).allMatch(m -> m.hash().isEmpty());
        assertThat(Life.hashed(journal).moments().getLast().hash()).contains(fold(journal).hash());
    }

    @RepeatedTest(20)
    void a_life_ends_where_the_live_fold_ends() {
        long seed = new Random().nextLong();
        var journal = Lives.any(new Random(seed), 300);

        assertThat(Life.of(journal).end().hash())
                .as("seed %d", seed)
                .isEqualTo(fold(journal).hash());
    }
}
