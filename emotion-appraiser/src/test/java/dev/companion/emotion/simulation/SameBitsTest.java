package dev.companion.emotion.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal folded on one machine and on another must give the same state, to the last bit. */
final class SameBitsTest {

    private static final long PATIENCE_SECONDS = 300;

    private final long seed =
            Long.getLong("simulation.seed", RandomGenerator.getDefault().nextLong());

    @TempDir private Path folder;

    @Test
    void compiled_by_c2_and_interpreted_the_fold_gives_the_same_bits() throws Exception {
        System.out.println("same bits seed=" + seed);
        var compiling = started("c2", "-XX:-TieredCompilation", "-Xbatch");
        var interpreting = started("xint", "-Xint");

        var compiled = hashes("c2", compiling);
        var interpreted = hashes("xint", interpreting);

        assertThat(compiled).as("seed=%d", seed).hasSize(100).isEqualTo(interpreted);
    }

    private java.lang.Process started(String name, String... options) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(FoldOnce.class.getName(), Long.toString(seed)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name).toFile())
                .start();
    }

    private List<String> hashes(String name, java.lang.Process process) throws Exception {
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        var lines = Files.readAllLines(folder.resolve(name));
        assertThat(ended).as("%s ended in time, seed=%d", name, seed).isTrue();
        assertThat(process.exitValue()).as("%s seed=%d: %s", name, seed, lines).isZero();
        return lines;
    }
}
