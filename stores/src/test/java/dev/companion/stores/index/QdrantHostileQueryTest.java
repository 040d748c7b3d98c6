package dev.companion.stores.index;

import org.junit.jupiter.api.AfterEach;

/** Whatever people write, a search of Qdrant answers. */
class QdrantHostileQueryTest extends HostileQueryTest {

    private final FakeQdrant qdrant = new FakeQdrant();

    @Override
    MemoryIndex empty() {
        return QdrantMemoryIndex.open(qdrant.address());
    }

    @AfterEach
    void stop() {
        qdrant.close();
    }
}
