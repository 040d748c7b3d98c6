package dev.companion.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.companion.mind.reflection.Finding;
import dev.companion.models.LanguageModel;
import dev.companion.schemas.Event;
import dev.companion.schemas.ModelCallEvent.ModelCalled;
import dev.companion.schemas.ObservedQuirk;
import dev.companion.schemas.PersonalityEvent.ReflectionApplied;
import dev.companion.schemas.QuirkKind;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent.Reason;
import dev.companion.schemas.ReflectionEvent.ReflectionCompleted;
import dev.companion.schemas.ReflectionEvent.ReflectionSkipped;
import dev.companion.schemas.ReflectionEvent.Window;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.Topic;
import dev.companion.topics.lanes.LaneConsumer;
import dev.companion.topics.lanes.LaneHandler.NotNow;
import dev.companion.topics.lanes.LaneSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("integration")
final class ReflectionsTest {

    private static final String ANSWER =
            """
            [{"kind": "speech_pattern", "description": "counts the walks", "strength": 0.8}]\
            """;

    private final Evening evening = new Evening();

    @AfterEach
    void close() {
        evening.close();
    }

    @Test
    void a_night_finds_a_habit_applies_it_and_says_that_it_is_done() {
        evening.ofQuestions();
        var request = evening.night(Evening.DAY, Optional.of(evening.window()));

        assertThat(evening.handle(evening.handler(Optional.empty()), request)).isTrue();

        var applied = only(Topic.PERSONALITY, ReflectionApplied.class);
        var completed = only(Topic.REFLECTION, ReflectionCompleted.class);
        assertThat(applied.event().at()).isEqualTo(Evening.END);
        assertThat(applied.event().messages()).isEqualTo(6);
        assertThat(applied.event().quirks()).isEqualTo(completed.event().quirks()).isNotEmpty();
        assertThat(completed.event().wordings()).contains("often ends with a question");
        assertThat(completed.event().finder()).isEqualTo(Finding.COUNTING);
        assertThat(completed.event().degraded()).isFalse();
        assertThat(completed.envelope().causationId()).contains(request.id());
    }

    @Test
    void asked_for_again_it_writes_nothing_whichever_process_is_asked() {
        evening.ofQuestions();
        var request = evening.night(Evening.DAY, Optional.of(evening.window()));
        var first = evening.handler(Optional.empty());
        evening.handle(first, request);

        evening.handle(first, request);
        evening.handle(evening.handler(Optional.empty()), request);

        only(Topic.PERSONALITY, ReflectionApplied.class);
        only(Topic.REFLECTION, ReflectionCompleted.class);
    }

    @Test
    void killed_between_the_journal_and_the_end_it_says_what_the_journal_has() {
        evening.ofQuestions();
        var request = evening.night(Evening.DAY, Optional.of(evening.window()));
        var matched = new ObservedQuirk(UUID.randomUUID(), QuirkKind.SPEECH_PATTERN, 5, 0.8);
        var left =
                request.led(
                        MemoryConsolidator.MODULE,
                        new ReflectionApplied(
                                Evening.END,
                                Evening.DAY,
                                request.event().kind(),
                                6,
                                List.of(matched)));
        evening.append(left);

        evening.handle(evening.handler(Optional.of(new CountingModel(ANSWER))), request);

        assertThat(only(Topic.PERSONALITY, ReflectionApplied.class)).isEqualTo(left);
        var completed = only(Topic.REFLECTION, ReflectionCompleted.class).event();
        assertThat(completed.quirks()).containsExactly(matched);
        assertThat(completed.wordings()).containsExactly("counts the walks");
    }

    @Test
    void a_model_is_asked_once_and_its_answer_is_in_the_log_first() {
        evening.ofQuestions();
        var model = new CountingModel(ANSWER);
        var request = evening.night(Evening.DAY, Optional.of(evening.window()));

        evening.handle(evening.handler(Optional.of(model)), request);
        evening.handle(evening.handler(Optional.of(model)), request);

        assertThat(model.asked()).isEqualTo(1);
        var call = only(Topic.MODEL_CALLS, ModelCalled.class);
        assertThat(call.event().purpose()).isEqualTo("quirks");
        assertThat(call.envelope().causationId()).contains(request.id());
        var completed = only(Topic.REFLECTION, ReflectionCompleted.class).event();
        assertThat(completed.wordings()).containsExactly("counts the walks");
        assertThat(completed.finder()).isEqualTo("counting-1");
        assertThat(completed.quirks().getFirst().times()).isEqualTo(5);
    }

    @Test
    void an_answer_that_was_recorded_before_a_crash_is_served_and_paid_for_once() {
        evening.ofQuestions();
        var request = evening.night(Evening.DAY, Optional.of(evening.window()));
        evening.append(
                request.led(
                        MemoryConsolidator.MODULE,
                        new ModelCalled(
                                Instant.now(),
                                "quirks",
                                "m",
                                "0".repeat(64),
                                1,
                                1,
                                1,
                                1,
                                "",
                                ANSWER)));
        var model = new CountingModel("[]");

        evening.handle(evening.handler(Optional.of(model)), request);

        assertThat(model.asked()).isZero();
        assertThat(only(Topic.REFLECTION, ReflectionCompleted.class).event().wordings())
                .containsExactly("counts the walks");
    }

    @Test
    void while_the_model_is_silent_or_babbles_habits_are_counted_and_it_says_so() {
        evening.ofQuestions();
        var window = Optional.of(evening.window());

        evening.handle(
                evening.handler(Optional.of(new CountingModel(""))),
                evening.night(Evening.DAY, window));
        evening.handle(
                evening.handler(Optional.of(new CountingModel("Gladly! Here are some habits."))),
                evening.night(Evening.DAY.plusDays(1), window));

        assertThat(of(evening, Topic.REFLECTION, ReflectionCompleted.class))
                .hasSize(2)
                .allSatisfy(completed -> {
                    assertThat(completed.event().degraded()).isTrue();
                    assertThat(completed.event().finder()).isEqualTo(Finding.COUNTING);
                    assertThat(completed.event().quirks()).isNotEmpty();
                });
    }

    @Test
    void a_night_waits_until_the_days_last_message_is_appraised() {
        evening.ofQuestions().exchange("One more thing.", "Tell me?", false);
        var request = evening.night(Evening.DAY, Optional.of(evening.window()));
        var handler = evening.handler(Optional.empty());
        assertThatThrownBy(() -> evening.handle(handler, request)).isInstanceOf(NotNow.class);
        assertThat(of(evening, Topic.PERSONALITY, ReflectionApplied.class)).isEmpty();

        evening.append(evening.appraisalOf(evening.lastTurn()));

        assertThat(evening.handle(handler, request)).isTrue();
        only(Topic.REFLECTION, ReflectionCompleted.class);
    }

    @Test
    void while_no_reader_of_the_log_can_be_made_a_night_waits() {
        evening.ofQuestions();
        var request = evening.night(Evening.DAY, Optional.of(evening.window()));
        var model = Optional.<LanguageModel>of(new CountingModel(ANSWER));
        var nowhere = new KafkaSettings("nowhere.invalid:9092", 1);

        assertThatThrownBy(() -> evening.handle(evening.handler(model, nowhere), request))
                .isInstanceOf(NotNow.class);

        assertThat(evening.handle(evening.handler(model), request)).isTrue();
        only(Topic.REFLECTION, ReflectionCompleted.class);
    }

    @Test
    void a_silent_night_changes_the_baseline_alone() {
        evening.handle(
                evening.handler(Optional.empty()), evening.night(Evening.DAY, Optional.empty()));

        assertThat(only(Topic.PERSONALITY, ReflectionApplied.class).event().messages()).isZero();
        assertThat(only(Topic.REFLECTION, ReflectionCompleted.class).event().finder())
                .isEqualTo(Finding.NOBODY);
    }

    @Test
    void a_window_that_is_not_in_the_log_and_a_night_that_passed_are_skipped() {
        var handler = evening.handler(Optional.empty());
        var nowhere = new Window(UUID.randomUUID(), UUID.randomUUID(), 3, Instant.now());

        evening.handle(handler, evening.night(Evening.DAY, Optional.of(nowhere)));
        evening.handle(handler, evening.night(Evening.DAY.plusDays(3), Optional.empty()));
        evening.handle(handler, evening.night(Evening.DAY.plusDays(2), Optional.empty()));

        assertThat(of(evening, Topic.REFLECTION, ReflectionSkipped.class))
                .extracting(skipped -> skipped.event().reason())
                .containsExactly(Reason.WINDOW_NOT_FOUND, Reason.PASSED);
        only(Topic.PERSONALITY, ReflectionApplied.class);
    }

    @Test
    void what_cannot_be_read_is_put_aside_and_the_next_night_comes() {
        var kafka = Servers.running().kafka();
        try (var producer =
                        new KafkaProducer<>(
                                new HashMap<>(kafka.producer()),
                                new StringSerializer(),
                                new ByteArraySerializer());
                var consumer =
                        new LaneConsumer(
                                kafka,
                                new LaneSettings(
                                                MemoryConsolidator.MODULE,
                                                Topic.REFLECTION,
                                                Optional.empty())
                                        .forPurpose("nights"),
                                evening.handler(Optional.empty()),
                                evening.codec,
                                evening.log)) {
            producer.send(
                            new ProducerRecord<>(
                                    Topic.REFLECTION.fullName(),
                                    evening.companion.toString(),
                                    "no night".getBytes(StandardCharsets.UTF_8)))
                    .get();
            evening.append(evening.night(Evening.DAY, Optional.empty()));

            consumer.start();

            await().atMost(Duration.ofSeconds(60))
                    .until(() ->
                            of(evening, Topic.REFLECTION, ReflectionCompleted.class).size() == 1);
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
        assertThat(deadLetters()).isPositive();
    }

    private long deadLetters() {
        try (var reader = new dev.companion.topics.LogReader(Servers.running().kafka())) {
            var partitions =
                    reader.partitions(Topic.REFLECTION.deadLetters(MemoryConsolidator.MODULE));
            return reader.end(partitions).values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private <E extends Event> Recorded<E> only(Topic topic, Class<E> type) {
        var found = of(evening, topic, type);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static <E extends Event> List<Recorded<E>> of(
            Evening evening, Topic topic, Class<E> type) {
        return evening.facts(topic).stream()
                .filter(fact -> type.isInstance(fact.event()))
                .map(fact -> new Recorded<>(fact.envelope(), type.cast(fact.event())))
                .toList();
    }
}
