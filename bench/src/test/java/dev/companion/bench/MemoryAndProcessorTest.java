package dev.companion.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MemoryAndProcessorTest {

    @Test
    void this_jvm_has_used_some_processor_time() {
        assumeTrue(Files.exists(Path.of("/proc/self/stat")), "needs /proc");

        var used = Cpu.now();

        assertThat(used.byProgram().get("system")).isPositive();
        assertThat(Cpu.sum(Cpu.now().millisSince(used, 1))).isNotNegative();
    }

    @Test
    void a_process_holds_memory_and_is_found_by_its_arguments_too(@TempDir Path folder)
            throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/self/smaps_rollup")), "needs /proc");
        var root = new ProcessBuilder("sleep", "60").start();
        var other = new ProcessBuilder("tail", "-f", "/dev/null", "--pid", "1", folder.toString());
        var stranger = other.redirectErrorStream(true).start();
        try {
            var resident = Resident.of(root, folder);

            assertThat(resident.summed()).isPositive();
            assertThat(resident.proportional()).isBetween(1L, resident.summed());
            assertThat(resident.byProgram()).containsKeys("sleep", "tail");
        } finally {
            root.destroy();
            stranger.destroy();
        }
    }
}
