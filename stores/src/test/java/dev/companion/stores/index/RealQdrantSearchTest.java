package dev.companion.stores.index;

import org.junit.jupiter.api.condition.EnabledIf;

/** The index in a Qdrant that runs in Docker keeps the contract. */
@EnabledIf(
        value = "dev.companion.stores.index.RealQdrant#canRun",
        disabledReason = "there is no Docker here")
class RealQdrantSearchTest extends SearchContract {

    @Override
    MemoryIndex empty() {
        return RealQdrant.empty();
    }
}
