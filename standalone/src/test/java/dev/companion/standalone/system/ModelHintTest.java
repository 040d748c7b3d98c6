package dev.companion.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.models.ModelState;
import dev.companion.models.ModelState.Breaker;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ModelHintTest {

    @Test
    void of_a_model_at_its_best_there_is_nothing_to_say() {
        assertThat(ModelHint.of("chat", state("one", OptionalDouble.of(0.9), Breaker.CLOSED)))
                .isEmpty();
    }

    @Test
    void a_model_that_gave_way_is_named_with_how_well_it_answered() {
        assertThat(ModelHint.of("chat", state("two", OptionalDouble.of(0.7), Breaker.CLOSED)))
                .contains("chat: two is asked first, one answered 70 % of its latest requests");
    }

    @Test
    void a_model_that_is_left_alone_is_named() {
        assertThat(ModelHint.of("scoring", state("two", OptionalDouble.empty(), Breaker.OPEN)))
                .contains("scoring: two is asked first, left alone for a while: one");
    }

    private static ModelState state(String first, OptionalDouble rate, Breaker breaker) {
        return new ModelState(
                first,
                rate,
                List.of(
                        new ModelState.Model("one", breaker),
                        new ModelState.Model("two", Breaker.CLOSED)));
    }
}
