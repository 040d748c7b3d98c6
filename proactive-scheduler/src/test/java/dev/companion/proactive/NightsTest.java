package dev.companion.proactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.schemas.ReflectionKind;
import dev.companion.topics.lanes.LaneHandler.NotNow;
import dev.companion.topics.lanes.LaneHandler.Open;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a tick leads to. */
final class NightsTest {

    private static final Instant MINUTE = Instant.parse("2026-03-02T03:00:00Z");

    private final Recorded<ReflectionRequested> request =
            Recorded.root(
                    new UUID(0, 5),
                    "test",
                    new UUID(0, 1),
                    new ReflectionRequested(
                            MINUTE,
                            LocalDate.parse("2026-03-01"),
                            ReflectionKind.NIGHT,
                            Optional.empty()));
    private final List<Recorded<ReflectionRequested>> log = new ArrayList<>();
    private Instant now = MINUTE;
    private boolean rowsCaughtUp = true;
    private final Nights nights =
            new Nights(_ -> List.of(request), () -> rowsCaughtUp, log::addAll, () -> now);

    @Test
    void a_night_that_the_rows_call_due_again_is_asked_for_once() {
        for (int minute = 0; minute < 60; minute++) {
            now = MINUTE.plus(Duration.ofMinutes(minute));
            tick(now);
        }

        assertThat(log).containsExactly(request);
    }

    @Test
    void ticks_that_piled_up_during_an_outage_are_passed_over() {
        now = MINUTE.plus(Duration.ofHours(5));

        assertThat(tick(MINUTE)).isTrue();
        assertThat(tick(now.minus(Nights.STALE).minusSeconds(1))).isTrue();
        assertThat(log).isEmpty();

        tick(now.minusSeconds(60));
        assertThat(log).containsExactly(request);
    }

    @Test
    void nobody_is_asked_for_while_the_rows_are_behind_the_log() {
        rowsCaughtUp = false;
        assertThatExceptionOfType(NotNow.class).isThrownBy(() -> tick(MINUTE));
        assertThat(log).isEmpty();
        assertThat(nights.trouble()).contains("the rows are behind the log");

        rowsCaughtUp = true;
        tick(MINUTE);
        assertThat(log).containsExactly(request);
        assertThat(nights.trouble()).isEmpty();
    }

    /** Whether it is done with. */
    private boolean tick(Instant minute) {
        var taken = new Taken();
        nights.handle(Ticker.tick(Nights.SCHEDULE, minute), taken);
        return taken.closed;
    }

    private static final class Taken implements Open {
        private boolean closed;

        @Override
        public long offset() {
            return 0;
        }

        @Override
        public boolean mayBeRepeated() {
            return false;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
