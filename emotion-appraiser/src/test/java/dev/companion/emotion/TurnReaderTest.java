package dev.companion.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.companion.mind.affect.AffectModel;
import dev.companion.mind.affect.OfflineAppraiser;
import dev.companion.schemas.Agent;
import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.ModelCallEvent;
import dev.companion.schemas.ModelCallEvent.ModelCalled;
import dev.companion.schemas.ModelCallEvent.ModelFailed;
import dev.companion.schemas.Recorded;
import dev.companion.topics.lanes.LaneHandler.NotNow;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TurnReaderTest {

    private static final UUID COMPANION = UUID.randomUUID();

    private final List<Recorded<ModelCallEvent>> log = new ArrayList<>();
    private int lookedUp;

    @Test
    void a_connected_model_appraises_and_its_answer_is_in_the_log_first() {
        var model = Answers.saying(Answers.GOOD);
        var turn = fresh(Origin.WEB);

        var reading = read(model, turn, Optional.of("I will remember it."));

        assertThat(reading.appraiser()).isEqualTo("judge-1/appraisal-1");
        assertThat(reading.degraded()).isFalse();
        assertThat(reading.variables().agent()).contains(Agent.COMPANION);
        assertThat(log).hasSize(1);
        assertThat(log.getFirst().id()).isEqualTo(TurnReader.slot(turn.id()));
        assertThat(log.getFirst().envelope().causationId()).contains(turn.id());
        assertThat(log.getFirst().event())
                .isInstanceOfSatisfying(
                        ModelCalled.class,
                        called -> {
                            assertThat(called.purpose()).isEqualTo("appraisal");
                            assertThat(called.answer()).isEqualTo(Answers.GOOD);
                            assertThat(called.prompt()).contains(Turns.SAID, "I will remember it.");
                            assertThat(called.promptHash()).matches("[0-9a-f]{64}");
                        });
        assertThat(lookedUp).isZero();
    }

    @Test
    void it_is_asked_for_the_likeliest_short_answer_and_not_for_long() {
        var model = Answers.saying(Answers.GOOD);

        read(model, fresh(Origin.DISCORD), Optional.empty());

        var prompt = model.asked.getFirst();
        assertThat(prompt.temperature()).isZero();
        assertThat(prompt.maxTokens()).isEqualTo(300);
        assertThat(prompt.timeout()).isEqualTo(Duration.ofMillis(1_500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sure: {}", "{}", "my secret garden"})
    void an_answer_of_another_form_is_a_failed_call_and_the_offline_appraiser_takes_over(
            String text) {
        var turn = fresh(Origin.WEB);

        var reading = read(Answers.saying(text), turn, Optional.empty());

        assertOffline(reading, turn, true);
        assertThat(failure().reason()).isNotBlank().doesNotContain("garden");
        assertThat(failure().model()).isEqualTo("judge-1");
    }

    @Test
    void a_model_that_is_away_or_slow_is_a_failed_call_with_its_reason() {
        var turn = fresh(Origin.WEB);

        assertOffline(
                read(Answers.unavailable("rate limited"), turn, Optional.empty()), turn, true);
        assertThat(failure().reason()).isEqualTo("rate limited");
        assertThat(failure().attempts()).isEqualTo(2);

        log.clear();
        assertOffline(read(Answers.slow(), turn, Optional.empty()), turn, true);
        assertThat(failure().reason()).contains("PT1.5S");
    }

    @Test
    void without_a_model_nothing_is_degraded_and_nothing_recorded() {
        var turn = fresh(Origin.WEB);
        var reader = reader(Optional.empty(), Optional.empty());

        var reading = reader.read(turn, turn.event(), Turns.self(Map.of()), Optional.empty());

        assertOffline(reading, turn, false);
        assertThat(log).isEmpty();
        assertThat(reader.asks()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({AffectModel.EMBEDDER + ", true", "another, false"})
    void a_vector_that_is_missing_degrades_where_one_would_have_fitted(
            String embedder, boolean degraded) {
        var away = new NoVectors(embedder);
        var turn = fresh(Origin.WEB);
        var reader =
                reader(
                        Optional.empty(),
                        Optional.of(new TurnVectors(away, away)),
                        Optional.empty());

        var reading = reader.read(turn, turn.event(), Turns.self(Map.of()), Optional.empty());

        assertOffline(reading, turn, degraded);
    }

    @Test
    void an_imported_turn_costs_no_call() {
        var model = Answers.saying(Answers.GOOD);
        var turn = Turns.turn(COMPANION, Origin.IMPORT, Turns.NOW.minusSeconds(86_400 * 365));

        assertOffline(read(model, turn, Optional.empty()), turn, false);
        assertThat(model.asked).isEmpty();
        assertThat(log).isEmpty();
        assertThat(lookedUp).isZero();
    }

    @Test
    void a_turn_handled_again_is_served_the_call_of_before() {
        var model = Answers.saying("something else");
        var turn = Turns.turn(COMPANION, Origin.WEB, Turns.NOW.minusSeconds(10));
        var recorded =
                new ModelCalled(Turns.NOW, "appraisal", "elder", "", 1, 1, 1, 1, "", Answers.GOOD);

        var reading =
                reader(Optional.of(model), Optional.of(recorded))
                        .read(turn, turn.event(), Turns.self(Map.of()), Optional.empty());

        assertThat(reading.appraiser()).isEqualTo("elder/appraisal-1");
        assertThat(reading.degraded()).isFalse();
        assertThat(model.asked).isEmpty();
        assertThat(log).isEmpty();
    }

    @Test
    void an_old_turn_without_a_call_is_asked_about_after_all() {
        var model = Answers.saying(Answers.GOOD);
        var turn = Turns.turn(COMPANION, Origin.WEB, Turns.NOW.minus(TurnReader.FRESH));

        read(model, turn, Optional.empty());

        assertThat(lookedUp).isOne();
        assertThat(model.asked).hasSize(1);
    }

    @Test
    void stopped_while_asking_nothing_is_recorded_and_the_turn_comes_again() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() ->
                            read(
                                    Answers.unavailable("interrupted"),
                                    fresh(Origin.WEB),
                                    Optional.empty()))
                    .isInstanceOf(NotNow.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(log).isEmpty();
    }

    private static Recorded<TurnClosed> fresh(Origin origin) {
        return Turns.turn(COMPANION, origin, Turns.NOW.minusMillis(20));
    }

    private TurnReader.Reading read(
            Answers model, Recorded<TurnClosed> turn, Optional<String> lastReply) {
        return reader(Optional.of(model), Optional.empty())
                .read(turn, turn.event(), Turns.self(Map.of()), lastReply);
    }

    private TurnReader reader(Optional<Answers> model, Optional<ModelCalled> recorded) {
        return reader(model, Optional.empty(), recorded);
    }

    private TurnReader reader(
            Optional<Answers> model,
            Optional<TurnVectors> vectors,
            Optional<ModelCalled> recorded) {
        var clock = InstantSource.fixed(Turns.NOW);
        return new TurnReader(
                model.map(answers -> new ModelAppraiser(answers, clock)),
                vectors,
                (_, _, _) -> {
                    lookedUp++;
                    return recorded;
                },
                log::add,
                clock);
    }

    private ModelFailed failure() {
        assertThat(log).hasSize(1);
        return (ModelFailed) log.getFirst().event();
    }

    private static void assertOffline(
            TurnReader.Reading reading, Recorded<TurnClosed> turn, boolean degraded) {
        assertThat(reading)
                .isEqualTo(
                        new TurnReader.Reading(
                                OfflineAppraiser.appraise(turn.event().lines()),
                                OfflineAppraiser.VERSION,
                                degraded));
    }
}
