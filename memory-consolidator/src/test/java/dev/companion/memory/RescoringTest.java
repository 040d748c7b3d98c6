package dev.companion.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.memory.ImportancePrompt;
import dev.companion.schemas.Event;
import dev.companion.schemas.EventId;
import dev.companion.schemas.EventType;
import dev.companion.schemas.MemoryEvent.ImportanceScored;
import dev.companion.schemas.ModelCallEvent;
import dev.companion.schemas.ModelCallEvent.ModelCalled;
import dev.companion.schemas.ModelCallEvent.ModelFailed;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.schemas.ReflectionKind;
import dev.companion.schemas.Speaker;
import dev.companion.stores.cache.LayeredScoreCache;
import dev.companion.stores.cache.Redis;
import dev.companion.stores.cache.ScoreCache;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RescoringTest {

    private static final Instant NIGHT = Instant.parse("2026-03-02T02:00:00Z");
    private static final UUID ALICE = new UUID(0, 1);
    private static final Recorded<ReflectionRequested> REQUEST = request(7);

    private final Redis redis = Redis.absent();
    private final RecordedHere calls = new RecordedHere();

    @AfterEach
    void close() {
        redis.close();
    }

    @Test
    void every_line_gets_the_number_in_its_place() {
        var model = new CountingModel("[0.2, 0.9]");

        var facts = with(model, cache()).of(REQUEST, lines(2), NIGHT);

        assertThat(facts).extracting(Recorded::event).containsExactly(scored(0, .2), scored(1, .9));
        assertThat(facts).extracting(Recorded::companion).containsOnly(ALICE);
        assertThat(calls.written)
                .singleElement()
                .extracting(Recorded::event)
                .isInstanceOfSatisfying(
                        ModelCalled.class,
                        call -> {
                            assertThat(call.purpose()).isEqualTo("importance");
                            assertThat(call.prompt()).contains("1. person: line 0");
                        });
    }

    @Test
    void done_again_it_makes_the_same_facts_without_asking_again() {
        var model = new CountingModel("[0.2, 0.9]");
        var first = with(model, cache()).of(REQUEST, lines(2), NIGHT);

        var again = with(model, cache()).of(REQUEST, lines(2), NIGHT);

        assertThat(again).isEqualTo(first);
        assertThat(model.asked()).isEqualTo(1);
        assertThat(calls.written).hasSize(1);
    }

    @Test
    void a_call_is_never_taken_for_that_about_other_lines() {
        with(new CountingModel("[0.2, 0.9]"), cache()).of(REQUEST, lines(2), NIGHT);
        var model = new CountingModel("[0.4]");

        var rest = with(model, cache()).of(REQUEST, lines(2).subList(1, 2), NIGHT);

        assertThat(rest).extracting(Recorded::event).containsExactly(scored(1, .4));
        assertThat(calls.written).extracting(Recorded::id).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void another_night_makes_other_facts() {
        var model = new CountingModel("[0.2]");
        var first = with(model, cache()).of(REQUEST, lines(1), NIGHT);
        var second = with(model, cache()).of(request(8), lines(1), NIGHT);

        assertThat(second.getFirst().id()).isNotEqualTo(first.getFirst().id());
    }

    @Test
    void what_was_scored_before_is_not_asked_for() {
        var cache = cache();
        var model = new CountingModel("[0.2, 0.9]");
        with(model, cache).of(REQUEST, lines(2), NIGHT);

        var later = with(model, cache).of(request(8), lines(2), NIGHT);

        assertThat(later).extracting(Recorded::event).containsExactly(scored(0, .2), scored(1, .9));
        assertThat(model.asked()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[0.2]",
                "[0.2, 0.9, 0.1]",
                "[0.2, 1.9]",
                "[0.2, \"much\"]",
                "The second line matters more."
            })
    void without_a_usable_answer_nothing_is_scored_and_the_failure_is_recorded(String answer) {
        var model = new CountingModel(answer);

        assertThat(with(model, cache()).of(REQUEST, lines(2), NIGHT)).isEmpty();
        assertThat(with(model, cache()).of(REQUEST, lines(2), NIGHT)).isEmpty();

        assertThat(model.asked()).isEqualTo(1);
        assertThat(calls.written)
                .singleElement()
                .extracting(Recorded::event)
                .isInstanceOfSatisfying(
                        ModelFailed.class,
                        call -> assertThat(call.toString()).doesNotContain("line 0", "matters"));
    }

    @Test
    void many_lines_are_asked_about_in_batches_up_to_a_limit() {
        var model =
                new CountingModel(
                        Collections.nCopies(ImportancePrompt.MOST_LINES, "0.5").toString());

        var facts = with(model, cache()).of(REQUEST, lines(Rescoring.MOST_LINES + 3), NIGHT);

        assertThat(facts).hasSize(Rescoring.MOST_LINES);
        assertThat(facts).extracting(Recorded::id).doesNotHaveDuplicates();
        assertThat(model.asked()).isEqualTo(10);
    }

    @Test
    void a_batch_without_an_answer_ends_it() {
        var model =
                new CountingModel(
                        Collections.nCopies(ImportancePrompt.MOST_LINES, "0.5").toString());

        var facts = with(model, cache()).of(REQUEST, lines(25), NIGHT);

        assertThat(facts).hasSize(ImportancePrompt.MOST_LINES);
        assertThat(calls.written.getLast().event()).isInstanceOf(ModelFailed.class);
    }

    @Test
    void without_lines_nobody_is_asked() {
        var model = new CountingModel("[]");

        assertThat(with(model, cache()).of(REQUEST, List.of(), NIGHT)).isEmpty();
        assertThat(model.asked()).isZero();
    }

    private Rescoring with(CountingModel model, ScoreCache cache) {
        var asking = new ScoringModel(model, InstantSource.fixed(NIGHT.plusSeconds(5)));
        return new Rescoring(asking, cache, calls);
    }

    private ScoreCache cache() {
        var key = new SecretKeySpec(new byte[32], "HmacSHA256");
        return new LayeredScoreCache(redis, _ -> Optional.of(key));
    }

    private static List<Degraded> lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Degraded(memory(i), Speaker.USER, "line " + i))
                .toList();
    }

    private static ImportanceScored scored(int line, double score) {
        return new ImportanceScored(
                NIGHT, memory(line), score, "counting-1/" + ImportancePrompt.VERSION, false);
    }

    private static UUID memory(int line) {
        return new UUID(9, line);
    }

    private static Recorded<ReflectionRequested> request(long id) {
        return Recorded.root(
                new UUID(0, id),
                "test",
                ALICE,
                new ReflectionRequested(
                        NIGHT,
                        LocalDate.parse("2026-03-01"),
                        ReflectionKind.NIGHT,
                        Optional.empty()));
    }

    /** A log of calls in this test: the first in a slot is the fact. */
    private static final class RecordedHere implements CallRecord {

        private final List<Recorded<ModelCallEvent>> written = new ArrayList<>();

        @Override
        public Optional<ModelCallEvent> of(UUID companion, UUID owner, Instant since) {
            return written.stream()
                    .filter(call -> call.companion().equals(companion))
                    .filter(call -> call.id().equals(slot(owner, call.event())))
                    .map(Recorded::event)
                    .findFirst();
        }

        @Override
        public void write(Recorded<ModelCallEvent> call) {
            written.add(call);
        }

        private static UUID slot(UUID owner, Event call) {
            return EventId.derived(owner, EventType.of(call), 0);
        }
    }
}
