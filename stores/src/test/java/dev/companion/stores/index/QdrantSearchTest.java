package dev.companion.stores.index;

import org.junit.jupiter.api.AfterEach;

/** The index in Qdrant keeps the contract, as far as its wire goes. */
class QdrantSearchTest extends SearchContract {

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
