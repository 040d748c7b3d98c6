package dev.companion.topics.modes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Dependency;
import dev.companion.schemas.Event;
import dev.companion.schemas.OpsEvent;
import dev.companion.schemas.OpsEvent.DependencyDown;
import dev.companion.schemas.OpsEvent.DependencyUp;
import dev.companion.schemas.OpsEvent.ModeChanged;
import dev.companion.schemas.Recorded;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ModesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AtomicBoolean redisAway = new AtomicBoolean();
    private final AtomicBoolean logAway = new AtomicBoolean();
    private final AtomicInteger refused = new AtomicInteger();
    private final List<Recorded<OpsEvent>> written = new CopyOnWriteArrayList<>();
    private final Modes modes =
            new Modes(
                    "gateway",
                    List.of(
                            Watched.passively(Dependency.REDIS, () -> trouble(redisAway)),
                            Watched.passively(Dependency.KAFKA, () -> trouble(logAway))),
                    this::write,
                    InstantSource.system());

    @AfterEach
    void close() {
        modes.close();
    }

    @Test
    void an_absence_is_written_in_its_order_and_then_its_end() {
        modes.start();
        redisAway.set(true);
        awaitWritten(2);
        assertThat(modes.away()).containsExactly(Dependency.REDIS);
        assertThat(modes.details()).containsOnlyKeys(Dependency.REDIS);

        redisAway.set(false);
        awaitWritten(4);

        assertThat(written.stream().<Event>map(Recorded::event).toList())
                .hasExactlyElementsOfTypes(
                        DependencyDown.class,
                        ModeChanged.class,
                        DependencyUp.class,
                        ModeChanged.class);
        assertThat(written).extracting(Recorded::id).doesNotHaveDuplicates();
        assertThat(((ModeChanged) written.get(1).event()).without())
                .isEqualTo(Set.of(Dependency.REDIS));
        assertThat(((ModeChanged) written.get(3).event()).without()).isEmpty();
        assertThat(written.get(0).companion()).isEqualTo(written.get(2).companion());
    }

    @Test
    void what_happened_while_the_log_is_away_is_written_when_it_is_back() {
        modes.start();
        logAway.set(true);
        Awaitility.await().atMost(PATIENCE).until(() -> modes.loss(Dependency.KAFKA).isDone());
        Awaitility.await().atMost(PATIENCE).until(() -> refused.get() > 0);
        assertThat(written).isEmpty();

        logAway.set(false);

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() ->
                        written.stream()
                                .anyMatch(fact ->
                                        fact.event() instanceof DependencyUp up
                                                && up.dependency() == Dependency.KAFKA));
        assertThat(modes.loss(Dependency.KAFKA)).isNotDone();
    }

    @Test
    void what_is_to_be_made_good_is_begun_at_each_return() throws InterruptedException {
        var begun = new CountDownLatch(1);
        modes.onReturn(Dependency.REDIS, begun::countDown);
        modes.start();
        redisAway.set(true);
        awaitWritten(2);
        assertThat(begun.getCount()).isOne();

        redisAway.set(false);

        assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_watch_that_breaks_does_not_end_the_others() {
        var probed = new CountDownLatch(2);
        try (var broken =
                new Modes(
                        "gateway",
                        List.of(
                                new Watched(
                                        Dependency.EMBEDDER,
                                        Optional::empty,
                                        () -> {
                                            probed.countDown();
                                            throw new IllegalStateException("a bug");
                                        }),
                                Watched.passively(Dependency.REDIS, () -> trouble(redisAway))),
                        this::write,
                        InstantSource.system())) {
            broken.start();
            redisAway.set(true);
            awaitWritten(2);
            Awaitility.await().atMost(PATIENCE).until(() -> probed.getCount() == 0);
        }
    }

    private void awaitWritten(int facts) {
        Awaitility.await().atMost(PATIENCE).until(() -> written.size() >= facts);
    }

    private void write(Recorded<OpsEvent> fact) {
        if (logAway.get()) {
            refused.incrementAndGet();
            throw new TimeoutException("no broker answers");
        }
        written.add(fact);
    }

    private static Optional<String> trouble(AtomicBoolean away) {
        return away.get() ? Optional.of("it does not answer") : Optional.empty();
    }
}
