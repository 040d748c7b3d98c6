package dev.companion.topics.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.ErasureEvent.ErasureAcknowledged;
import dev.companion.schemas.ErasureEvent.ErasureCompleted;
import dev.companion.schemas.ErasureEvent.ErasureRequested;
import dev.companion.schemas.ErasureEvent.Processor;
import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.lanes.LaneHandler.NotNow;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/** What is written when processors let go, with crashes in between. */
class LettingTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final UUID ADA = new UUID(1, 1);
    private static final Recorded<ErasureRequested> REQUEST =
            Recorded.root(new UUID(2, 2), "gateway", ADA, new ErasureRequested(NOON));
    private static final int PROCESSORS = Processor.values().length;

    private final List<Recorded<? extends Event>> log = new ArrayList<>();
    private final Map<Processor, Integer> letGo = new ConcurrentHashMap<>();

    @Test
    void who_is_to_be_forgotten_is_known_at_once_and_stopped() {
        var stopped = new ArrayList<UUID>();
        var erasures = new Erasures(new KafkaSettings("localhost:1", 1), stopped::add);

        erasures.learn(REQUEST);

        assertThat(stopped).containsExactly(ADA);
        assertThat(erasures.isErased(ADA)).isTrue();
        assertThat(erasures.isErased(new UUID(1, 2))).isFalse();
        assertThat(erasures.find(REQUEST.id())).isEqualTo(erasures.ofCompanion(ADA)).isPresent();
        assertThat(erasures.open()).hasSize(1);
    }

    @Test
    void each_lets_go_says_so_once_and_then_all_look_once_more() {
        var erasures = readAgain();

        run(erasures, Integer.MAX_VALUE);

        assertThat(log).hasSize(PROCESSORS + 1);
        assertThat(log.getLast().event()).isEqualTo(new ErasureCompleted(NOON));
        assertThat(log.stream().map(Recorded::id)).doesNotHaveDuplicates();
        assertThat(letGo.values()).hasSize(PROCESSORS).allMatch(times -> times == 2);
        assertThat(erasures.open()).isEmpty();
        var done = erasures.find(REQUEST.id()).orElseThrow();
        assertThat(done.missing()).isEmpty();
        assertThat(done.completed()).contains(NOON);
    }

    @Test
    void broken_off_after_any_fact_it_goes_on_where_the_log_says_it_was() {
        for (int facts = 0; facts <= PROCESSORS; facts++) {
            log.clear();
            run(readAgain(), facts);
            assertThat(log).hasSize(facts);

            run(readAgain(), Integer.MAX_VALUE);

            assertThat(log).as("broken off after %d", facts).hasSize(PROCESSORS + 1);
            assertThat(log.stream().map(Recorded::id)).doesNotHaveDuplicates();
        }
    }

    @Test
    void one_that_cannot_let_go_now_keeps_nobody_else_waiting_but_the_end() {
        var erasures = readAgain();
        var away = new ArrayList<>(List.of(Processor.EMOTION_APPRAISER));
        var letting = letting(erasures, Integer.MAX_VALUE, away);

        letting.advance(erasures.find(REQUEST.id()).orElseThrow());
        var waiting = erasures.find(REQUEST.id()).orElseThrow();
        away.clear();
        letting.advance(waiting);

        assertThat(waiting.missing()).containsExactly(Processor.EMOTION_APPRAISER);
        assertThat(waiting.completed()).isEmpty();
        assertThat(erasures.open()).isEmpty();
    }

    @Test
    void facts_that_are_read_twice_change_nothing() {
        run(readAgain(), Integer.MAX_VALUE);
        var once = readAgain().find(REQUEST.id());

        log.addAll(List.copyOf(log));
        log.add(
                REQUEST.led(
                        "gateway",
                        new ErasureAcknowledged(
                                NOON.plusSeconds(9), Processor.GATEWAY, Map.of("rows.needs", 9L))));

        assertThat(readAgain().find(REQUEST.id())).isEqualTo(once);
    }

    @Test
    void one_that_does_not_complete_leaves_that_to_the_one_that_does() {
        var erasures = readAgain();
        var letting =
                new Letting(
                        erasures,
                        holdings(List.of()),
                        Optional.empty(),
                        log::add,
                        InstantSource.fixed(NOON));

        letting.advance(erasures.find(REQUEST.id()).orElseThrow());

        assertThat(log).hasSize(PROCESSORS);
    }

    /** As a process that was started anew knows it. */
    private Erasures readAgain() {
        var erasures = new Erasures(new KafkaSettings("localhost:1", 1), _ -> {});
        erasures.learn(REQUEST);
        log.forEach(erasures::learn);
        return erasures;
    }

    private void run(Erasures erasures, int facts) {
        letting(erasures, facts, List.of()).advance(erasures.find(REQUEST.id()).orElseThrow());
    }

    private Letting letting(Erasures erasures, int facts, List<Processor> away) {
        return new Letting(
                erasures,
                holdings(away),
                Optional.of("gateway"),
                fact -> {
                    if (log.size() >= facts) {
                        throw new TimeoutException("the broker is away");
                    }
                    log.add(fact);
                },
                InstantSource.fixed(NOON));
    }

    private List<Holding> holdings(List<Processor> away) {
        return Arrays.stream(Processor.values())
                .map(processor ->
                        new Holding(
                                processor,
                                processor.name(),
                                request -> {
                                    if (away.contains(processor)) {
                                        throw new NotNow("it is away");
                                    }
                                    letGo.merge(processor, 1, Integer::sum);
                                    return Map.of(request.companion().toString(), 1L);
                                }))
                .toList();
    }
}
