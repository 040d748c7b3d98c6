package dev.companion.gateway.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.schemas.ReflectionEvent.Window;
import dev.companion.schemas.ReflectionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class KnownHistoryTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final Instant EVENING = Instant.parse("2026-03-01T20:00:00Z");
    private static final Instant END = Instant.parse("2026-03-02T03:00:00Z");
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);

    private final KnownHistory history = new KnownHistory();

    @Test
    void the_last_night_is_pending_until_something_came_of_it() {
        history.asked(FIRST, night(DAY, Optional.empty()));
        history.asked(SECOND, night(DAY.plusDays(1), Optional.empty()));
        assertThat(history.pendingNight()).contains(SECOND);

        history.answered(FIRST);
        assertThat(history.pendingNight()).contains(SECOND);

        history.answered(SECOND);
        assertThat(history.pendingNight()).isEmpty();
    }

    @Test
    void a_request_that_is_met_again_changes_nothing() {
        var said = new UUID(2, 1);
        var later = new UUID(2, 2);
        history.asked(FIRST, night(DAY, Optional.of(window(said))));
        history.answered(FIRST);

        history.asked(FIRST, night(DAY, Optional.of(window(later))));

        history.said(said, EVENING, true, EVENING);
        history.said(later, EVENING.plusSeconds(60), true, EVENING);
        assertThat(history.unreflected()).contains(window(later));
        assertThat(history.pendingNight()).isEmpty();
    }

    private static Window window(UUID only) {
        return new Window(only, only, 1, EVENING);
    }

    private static ReflectionRequested night(LocalDate day, Optional<Window> window) {
        return new ReflectionRequested(END, day, ReflectionKind.NIGHT, window);
    }
}
