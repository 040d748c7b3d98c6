package dev.companion.gateway.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ProcessesTest {

    @Test
    void each_is_up_or_down_and_says_why() {
        var processes =
                new Processes(
                        Map.of(
                                "lanes",
                                () -> Optional.of("it is stopped"),
                                "fold",
                                Optional::empty));

        assertThat(processes.now())
                .containsExactly(
                        Map.entry("fold", "up"), Map.entry("lanes", "down: it is stopped"));
    }
}
