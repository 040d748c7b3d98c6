package dev.companion.stores.index;

import org.junit.jupiter.api.AfterEach;

/** Nobody is told of another's out of Qdrant either. */
class QdrantIsolationTest extends IsolationTest {

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
