package dev.companion.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinaryCacheTest {

    @TempDir Path temporary;

    @Test
    void a_program_is_unpacked_once() throws IOException {
        var cache = BinaryCache.in(temporary);

        var first = cache.folder("program", into -> Files.createFile(into.resolve("first")));
        var second = cache.folder("program", into -> Files.createFile(into.resolve("second")));

        assertThat(second).isEqualTo(first);
        assertThat(first.resolve("first")).exists();
        assertThat(first.resolve("second")).doesNotExist();
    }

    @Test
    void half_a_program_is_not_left_behind() {
        var cache = BinaryCache.in(temporary);

        assertThatThrownBy(() ->
                        cache.folder(
                                "program",
                                into -> {
                                    Files.createFile(into.resolve("half"));
                                    throw new IOException("disk full");
                                }))
                .hasMessage("disk full");

        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void two_that_unpack_at_the_same_time_agree() throws IOException {
        var cache = BinaryCache.in(temporary);

        var folder =
                cache.folder(
                        "program",
                        into -> {
                            cache.folder("program", rival -> Files.createFile(rival.resolve("r")));
                            Files.createFile(into.resolve("late"));
                        });

        assertThat(folder.resolve("r")).exists();
        assertThat(folder.resolve("late")).doesNotExist();
        assertThat(temporary).isDirectoryContaining(path -> path.endsWith("program"));
    }
}
