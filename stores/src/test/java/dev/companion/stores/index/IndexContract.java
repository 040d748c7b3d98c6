package dev.companion.stores.index;

import static dev.companion.stores.index.Facts.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.Recorded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the promises of a memory index are tested with. */
abstract class IndexContract {

    private MemoryIndex index;

    abstract MemoryIndex empty();

    @BeforeEach
    void open() {
        index = empty();
    }

    @AfterEach
    void close() {
        index.close();
    }

    MemoryIndex index() {
        return index;
    }

    @SafeVarargs
    final void given(Recorded<MemoryEvent>... facts) {
        var batch = new ArrayList<Recorded<MemoryEvent>>();
        for (var fact : facts) {
            batch.add(fact);
        }
        index.apply(batch, Map.of(0, (long) facts.length));
    }

    Candidate only(Query query) {
        var found = index.search(query);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /** Best first, by words. */
    List<UUID> byWords(Query query) {
        return index.search(query).stream()
                .sorted(Comparator.comparingDouble(Candidate::lexical).reversed())
                .map(found -> found.episode().id())
                .toList();
    }

    static Candidate candidate(List<Candidate> found, String id) {
        return found.stream()
                .filter(candidate -> candidate.episode().id().equals(id(id)))
                .findFirst()
                .orElseThrow();
    }
}
