package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of the memory index is lost under a conversation, and there is none for a while. */
@Tag("integration")
final class IndexAwayTest {

    private static final String USER = "away-index-guest";

    @Test
    void the_rows_remember_until_the_index_is_filled_from_the_log(@TempDir Path folder)
            throws Exception {
        try (var outage = new Outage(folder.toRealPath(), "memory_index")) {
            outage.web().say(USER, "My grandmother Ingrid repairs clocks in Bergen.");
            awaitRow(outage);
            var files = outage.data().resolve("index").resolve("lucene");
            lose(files);
            outage.awaitAway();

            outage.assertAnsweredWithout();
            var meanwhile = outage.web().say(USER, "What does my grandmother Ingrid repair?");
            assertThat(meanwhile.path("memories").toString()).contains("clocks in Bergen");

            Files.delete(files);
            outage.awaitBack();
            outage.assertAnsweredWithAll();
            outage.settle();
            outage.assertTold();
            outage.assertWhole();
        }
    }

    /** People talk on, so that not all is ever taken in. */
    private static void awaitRow(Outage outage) {
        Awaitility.await()
                .atMost(Talk.PATIENCE)
                .until(() ->
                        outage.insides()
                                        .count(
                                                "select count(*) from memories where"
                                                        + " memory_type = 'episodic' and content"
                                                        + " like ?",
                                                "%clocks in Bergen%")
                                > 0);
    }

    /** Where the folder was, no other can be made. */
    private static void lose(Path files) throws IOException {
        var aside = files.resolveSibling("aside");
        Files.move(files, aside);
        Files.createFile(files);
        FileUtils.deleteDirectory(aside.toFile());
    }
}
