package dev.companion.stores.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.companion.stores.index.IndexReopened;
import dev.companion.stores.index.LuceneMemoryIndex;
import dev.companion.stores.postgres.Database;
import dev.companion.stores.postgres.DatabaseSettings;
import dev.companion.stores.postgres.ForgottenMemories;
import dev.companion.stores.postgres.Memories;
import dev.companion.stores.postgres.MemoryTextSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index is lost, and the rows are away too. */
final class SteadyIndexTest {

    private static final UUID ALICE = new UUID(0, 1);
    private static final Map<Integer, Long> FIVE = Map.of(0, 5L);

    @TempDir private Path folder;

    private final Database database =
            Database.open(
                    new DatabaseSettings(
                            "jdbc:postgresql://127.0.0.1:1/companion",
                            "nobody",
                            "",
                            1,
                            Duration.ofMillis(250)));
    private LuceneMemoryIndex index;
    private SteadyIndex steady;

    @BeforeEach
    void open() {
        index = LuceneMemoryIndex.open(folder, Duration.ZERO);
        steady =
                new SteadyIndex(
                        index,
                        new MemoryTextSearch(database),
                        new Memories(database),
                        new ForgottenMemories(database));
        index.apply(List.of(), FIVE);
        steady.probe();
    }

    @AfterEach
    void close() {
        index.close();
        database.close();
    }

    @Test
    void while_it_answers_there_is_no_trouble() {
        assertThat(steady.size(ALICE)).isZero();
        assertThat(steady.trouble()).isEmpty();
    }

    @Test
    void a_lost_index_is_away_until_it_has_as_much_as_it_had() throws IOException {
        var files = folder.resolve("lucene");
        IOUtils.rm(files);
        Files.writeString(files, "no folder");
        assertThatThrownBy(() -> index.apply(List.of(), Map.of(0, 6L)))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(steady.size(ALICE)).isZero();
        assertThat(steady.recent(ALICE, ALICE, 5)).isEmpty();
        assertThat(steady.trouble()).contains("it does not answer");

        Files.delete(files);
        awaitOpen();
        assertThatThrownBy(() -> index.apply(List.of(), FIVE)).isInstanceOf(IndexReopened.class);
        index.apply(List.of(), FIVE);
        steady.probe();

        assertThat(steady.trouble()).isEmpty();
    }

    /** It is opened again once a second at most. */
    private void awaitOpen() {
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        do {
            assertThat(System.nanoTime()).as("it is open within 10 s").isLessThan(until);
            Thread.onSpinWait();
            steady.probe();
        } while (!steady.trouble().equals(Optional.of("it is fed from the log again")));
    }
}
