package dev.companion.gateway.memory;

import dev.companion.stores.postgres.MemoryFilter;
import dev.companion.stores.postgres.MemoryTextSearch;
import java.util.List;
import java.util.UUID;

/** Finds by words alone, in PostgreSQL: what is left when the memory index is away. */
public final class TextMemorySearch implements MemorySearch {

    private static final int CANDIDATES = 200;

    private final MemoryTextSearch words;

    public TextMemorySearch(MemoryTextSearch words) {
        this.words = words;
    }

    @Override
    public List<Hit> search(UUID companion, SearchRequest wanted) {
        var filter = new MemoryFilter(wanted.types(), wanted.leastImportance(), false, false);
        var found = words.search(companion, wanted.query(), filter, CANDIDATES);
        return new Diverse(wanted.lambda()).choose(found, wanted.k());
    }
}
