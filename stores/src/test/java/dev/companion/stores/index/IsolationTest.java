package dev.companion.stores.index;

import static dev.companion.stores.index.Facts.TALK;
import static dev.companion.stores.index.Facts.embedded;
import static dev.companion.stores.index.Facts.id;
import static dev.companion.stores.index.Facts.meaning;
import static dev.companion.stores.index.Facts.said;
import static dev.companion.stores.index.Facts.scored;
import static dev.companion.stores.index.Facts.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.Recorded;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three companions were told the same things; none is ever told of another's. */
class IsolationTest {

    private static final List<UUID> COMPANIONS = List.of(id("one"), id("two"), id("three"));

    @TempDir private Path folder;
    private MemoryIndex index;

    MemoryIndex empty() {
        return LuceneMemoryIndex.open(folder, Duration.ofDays(1));
    }

    @BeforeEach
    void the_same_is_said_to_all() {
        index = empty();
        for (var companion : COMPANIONS) {
            index.apply(toldTo(companion), Map.of());
        }
    }

    @AfterEach
    void close() {
        index.close();
    }

    /** Even the ids of memories, sources and conversations are the same. */
    private static List<Recorded<MemoryEvent>> toldTo(UUID companion) {
        return List.of(
                said(companion, "a", 1, "my sister Ana lives in Lisbon"),
                scored(companion, "s", "a", 0.5),
                embedded(companion, "a", 1, 0),
                said(companion, "b", 2, Place.CHANNEL, TALK, "my brother lives in Porto"),
                embedded(companion, "b", 0, 1));
    }

    @Test
    void no_search_of_one_returns_anothers() {
        eachFindsItsOwnOnly(index);
    }

    @Test
    void of_who_is_forgotten_nothing_is_left_and_of_the_others_everything() {
        var gone = COMPANIONS.getFirst();
        var others = COMPANIONS.subList(1, COMPANIONS.size());

        long had = index.forget(gone);
        index.apply(toldTo(gone), Map.of(0, 7L));

        assertThat(had).isEqualTo(2);
        assertThat(index.size(gone)).isZero();
        assertThat(index.episode(gone, id("a"))).isEmpty();
        assertThat(index.gone(gone, List.of(id("a"), id("b")))).isEmpty();
        assertThat(index.search(words(gone, "my sister Ana lives in Lisbon"))).isEmpty();
        assertThat(others).allMatch(other -> index.size(other) == 2);
        assertThat(others).allMatch(other -> !index.search(words(other, "Lisbon")).isEmpty());
        assertThat(index.nextOffsets()).containsEntry(0, 7L);
        assertThat(index.forget(gone)).isZero();
    }

    @Test
    void a_leak_would_be_noticed() {
        var leaky = new Leaky(index);

        assertThatThrownBy(() -> eachFindsItsOwnOnly(leaky)).isInstanceOf(AssertionError.class);
    }

    @Test
    void nobody_changes_anothers_memory_by_naming_it() {
        var stranger = id("stranger");

        index.apply(
                List.of(
                        scored(stranger, "theirs", "a", 1.0),
                        embedded(stranger, "a", "fresh-model", 1, 0),
                        said(stranger, "b", 1, "overwritten")),
                Map.of());

        eachFindsItsOwnOnly(index);
        assertThat(index.search(words(COMPANIONS.getFirst(), "sister")))
                .allSatisfy(found -> assertThat(found.importance().orElse(0.5)).isEqualTo(0.5));
        assertThat(index.episode(stranger, id("a"))).isEmpty();
    }

    private static void eachFindsItsOwnOnly(MemoryIndex index) {
        for (var companion : COMPANIONS) {
            var all = new ArrayList<Episode>();
            for (var place : Place.values()) {
                boolean direct = place == Place.DIRECT;
                for (var vector : List.of(Optional.<float[]>empty(), one())) {
                    var query =
                            new Query(companion, "who lives in", vector, Facts.MODEL, direct, 9);
                    var found = index.search(query).stream().map(Candidate::episode).toList();
                    assertThat(found).hasSize(direct ? 2 : 1);
                    all.addAll(found);
                }
            }
            index.search(meaning(companion, "", 1, 1)).forEach(found -> all.add(found.episode()));
            all.addAll(index.recent(companion, TALK, 9));
            index.episode(companion, id("a")).ifPresent(all::add);

            assertThat(all).hasSize(6 + 2 + 2 + 1);
            assertThat(all).extracting(Episode::companion).containsOnly(companion);
            assertThat(index.size(companion)).isEqualTo(2);
        }
    }

    private static Optional<float[]> one() {
        return Optional.of(new float[] {1, 1});
    }

    /** As if the filter by companion were forgotten in the search. */
    private record Leaky(MemoryIndex index) implements MemoryIndex {

        @Override
        public void apply(List<Recorded<MemoryEvent>> facts, Map<Integer, Long> next) {
            index.apply(facts, next);
        }

        @Override
        public Map<Integer, Long> nextOffsets() {
            return index.nextOffsets();
        }

        @Override
        public List<Candidate> search(Query query) {
            return COMPANIONS.stream()
                    .flatMap(companion ->
                            index
                                    .search(
                                            new Query(
                                                    companion,
                                                    query.text(),
                                                    query.vector(),
                                                    query.vectorModel(),
                                                    query.directMayBeSeen(),
                                                    query.limit()))
                                    .stream())
                    .skip(1)
                    .limit(query.directMayBeSeen() ? 2 : 1)
                    .toList();
        }

        @Override
        public List<Episode> recent(UUID companion, UUID conversation, int limit) {
            return index.recent(companion, conversation, limit);
        }

        @Override
        public Optional<Episode> episode(UUID companion, UUID id) {
            return index.episode(companion, id);
        }

        @Override
        public Set<UUID> gone(UUID companion, Collection<UUID> memories) {
            return index.gone(companion, memories);
        }

        @Override
        public long size() {
            return index.size();
        }

        @Override
        public long size(UUID companion) {
            return index.size(companion);
        }

        @Override
        public long forget(UUID companion) {
            return index.forget(companion);
        }

        @Override
        public void close() {}
    }
}
