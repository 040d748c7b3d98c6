package dev.companion.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ThriftyModelTest {

    private static final UUID ALICE = new UUID(0, 1);
    private static final UUID BOB = new UUID(0, 2);
    private static final Prompt PROMPT = Prompt.of(List.of(Message.of(Role.USER, "hello")));

    private final HandClock clock = new HandClock();
    private final Map<String, Double> spent = new HashMap<>();
    private final Spending spending =
            new Spending() {
                @Override
                public double of(UUID companion, LocalDate day) {
                    return spent.getOrDefault(companion + " " + day, 0.0);
                }

                @Override
                public void add(UUID companion, LocalDate day, double dollars) {
                    spent.merge(companion + " " + day, dollars, Double::sum);
                }
            };

    /** Costs half a dollar a call. */
    private final LanguageModel dear =
            new LanguageModel() {
                @Override
                public Completion complete(Prompt prompt) {
                    return new Completion.Text("Hi.", "dear", 250_000, 25_000, 1, Duration.ZERO);
                }

                @Override
                public String name() {
                    return "dear";
                }
            };

    private final ThriftyModel model =
            new ThriftyModel(
                    dear,
                    spending,
                    Prices.parse("dear=1/10").orElseThrow(),
                    1,
                    clock,
                    ZoneOffset.UTC);

    @Test
    void a_companion_is_answered_until_the_ceiling_and_again_on_the_next_day() {
        var today = List.of(ask(ALICE), ask(ALICE), ask(ALICE));
        clock.pass(Duration.ofDays(1));
        var tomorrow = ask(ALICE);

        assertThat(today.get(1)).isInstanceOf(Completion.Text.class);
        assertThat(today.get(2))
                .isEqualTo(
                        new Completion.Unavailable(
                                "dear is not asked before tomorrow: today has cost 1.00 of 1.00 US"
                                        + " dollars (models.daily-ceiling)",
                                0));
        assertThat(tomorrow).isInstanceOf(Completion.Text.class);
    }

    @Test
    void the_others_are_answered_all_the_same() {
        ask(ALICE);
        ask(ALICE);

        assertThat(ask(BOB)).isInstanceOf(Completion.Text.class);
        assertThat(model.complete(PROMPT)).isInstanceOf(Completion.Text.class);
    }

    @Test
    void who_listens_hears_through_it() {
        var heard = new Heard();

        model.complete(PROMPT.on(ALICE), heard);

        assertThat(heard.text).hasToString("Hi.");
    }

    @Test
    void known_prices_are_used_where_none_are_set() {
        assertThat(Prices.parse("").orElseThrow().of(answer("zai-org/GLM-4.5-Air")))
                .isEqualTo(0.05 + 0.22, within(1e-9));
        assertThat(Prices.parse("zai-org/GLM-4.5-Air=1/2, b=0/0").orElseThrow())
                .satisfies(prices ->
                        assertThat(prices.of(answer("zai-org/GLM-4.5-Air"))).isEqualTo(3));
    }

    @Test
    void a_model_whose_price_nobody_knows_costs_nothing() {
        assertThat(Prices.parse("").orElseThrow().of(answer("qwen3:8b"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"m", "m=1", "m=1/", "=1/2", "m=1/2,", "m=-1/2", "m=1/2/3", "m=a/b"})
    void prices_of_another_form_are_refused(String text) {
        assertThat(Prices.parse(text)).isEmpty();
    }

    private Completion ask(UUID companion) {
        return model.complete(PROMPT.on(companion));
    }

    private static Completion.Text answer(String name) {
        return new Completion.Text("Hi.", name, 1_000_000, 1_000_000, 1, Duration.ZERO);
    }
}
