package dev.companion.gateway.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.gateway.metrics.RequestTimes;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FiguresTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void a_path_has_its_errors_and_its_percentiles() {
        var times = new RequestTimes(meters);
        for (int i = 1; i <= 100; i++) {
            times.note("/chat", i <= 2 ? 503 : 200, false, Duration.ofMillis(i));
        }
        times.note("/chat", 404, false, Duration.ofMillis(50));

        var chat = new Figures(meters).paths().getOrDefault("/chat", Map.of());

        assertThat(chat).containsEntry("count", 101L).containsEntry("errors", 2L);
        assertThat(chat).containsEntry("client_errors", 1L);
        assertThat(number(chat, "error_rate")).isBetween(0.019, 0.02);
        assertThat(number(chat, "p50_ms")).isBetween(45.0, 55.0);
        assertThat(number(chat, "p99_ms")).isBetween(95.0, 105.0);
    }

    private static double number(Map<String, Object> figures, String name) {
        return figures.getOrDefault(name, "") instanceof Double number ? number : Double.NaN;
    }

    @Test
    void what_is_streamed_is_counted_and_not_timed() {
        new RequestTimes(meters).note("/topics", 200, true, Duration.ofHours(1));

        assertThat(meters.find(Figures.LATENCY).timers()).isEmpty();
        assertThat(meters.get(Figures.ANSWERS).tag("path", "/topics").counter().count())
                .isEqualTo(1);
    }
}
