package dev.companion.stores.index;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

/** The embedded index keeps the contract. */
class LuceneStandingTest extends StandingContract {

    @TempDir private Path folder;

    @Override
    MemoryIndex empty() {
        return LuceneMemoryIndex.open(folder, Duration.ofDays(1));
    }
}
