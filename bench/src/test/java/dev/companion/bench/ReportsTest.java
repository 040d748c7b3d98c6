package dev.companion.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.topics.Json;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReportsTest {

    private static final Quantiles SOME = new Quantiles(10, 40, 80, 120, 130);

    @Test
    void a_latency_says_how_many_bare_hops_it_is_worth() {
        var result = latency(Optional.of(new Quantiles(10, 2, 3, 4, 5)));

        assertThat(result.ratio()).hasValue(20.0);
        assertThat(String.join("\n", result.lines()))
                .contains("received to replied", "floor: one bare hop", "20.0 bare hops");
    }

    @Test
    void without_brokers_there_is_no_floor_and_no_ratio() {
        var result = latency(Optional.empty());

        assertThat(result.ratio()).isEmpty();
        assertThat(String.join("\n", result.lines())).doesNotContain("floor");
    }

    @Test
    void json_has_every_figure_the_machine_and_the_settings() {
        var json = Json.MAPPER.valueToTree(latency(Optional.of(SOME)));

        assertThat(json.path("machine").path("cores").asInt()).isPositive();
        assertThat(json.path("settings").path("warm_up").asInt()).isEqualTo(5);
        assertThat(json.path("wall").path("p99").asDouble()).isEqualTo(120);
        assertThat(json.path("log").path("overhead").path("p50").asDouble()).isEqualTo(40);
        assertThat(json.path("floor").path("p50").asDouble()).isEqualTo(40);
    }

    private static LatencyResult latency(Optional<Quantiles> floor) {
        return new LatencyResult(
                Machine.here(),
                new LatencyBench.Plan(5, 10, 2, 5),
                SOME,
                new Hops(SOME, Map.of("received to closed", SOME)),
                Map.of("composer", 10),
                Map.of("system", 12.0),
                floor);
    }
}
