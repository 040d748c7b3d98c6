package dev.companion.stores.index;

import static dev.companion.stores.index.Facts.ALICE;
import static dev.companion.stores.index.Facts.START;
import static dev.companion.stores.index.Facts.embedded;
import static dev.companion.stores.index.Facts.id;
import static dev.companion.stores.index.Facts.said;
import static dev.companion.stores.index.Facts.scored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.DocumentEvent.ChunkStored;
import dev.companion.schemas.DocumentEvent.DocumentRemoved;
import dev.companion.schemas.KnowledgeEvent.MemoryDeleted;
import dev.companion.schemas.KnowledgeEvent.MemoryPinned;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.Recorded;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log of any order, cut anywhere, with Qdrant failing anywhere, makes the same memories. */
class SameMemoriesTest {

    private static final List<String> METHODS = List.of("Upsert", "Delete", "Get", "Query");
    private static final int FACTS = 150;
    private static final int NAMES = 12;

    /** A document is removed after its last passage came, as in life: in a later stretch. */
    private static final int ERA = 25;

    @TempDir private Path folder;

    @Test
    void both_indexes_come_to_hold_the_same() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var log = IntStream.range(0, FACTS).mapToObj(i -> fact(random, i)).toList();

        try (var lucene = LuceneMemoryIndex.open(folder, Duration.ofDays(1));
                var qdrant = new FakeQdrant()) {
            lucene.apply(log, Map.of(0, (long) FACTS));
            feed(qdrant, log, random);
            try (var index = QdrantMemoryIndex.open(qdrant.address())) {
                assertThat(found(index)).as("seed %d", seed).isEqualTo(found(lucene));
                assertThat(gone(index)).as("seed %d", seed).isEqualTo(gone(lucene));
                assertThat(index.size()).as("seed %d", seed).isEqualTo(lucene.size());
                assertThat(index.nextOffsets()).isEqualTo(lucene.nextOffsets());
            }
        }
    }

    /** Each batch until it is in; after a failure by another process, which starts where it may. */
    private static void feed(FakeQdrant qdrant, List<Recorded<MemoryEvent>> log, Random random) {
        int from = 0;
        while (from < log.size()) {
            int to = Math.min(log.size(), from + 1 + random.nextInt(20));
            boolean failing = random.nextBoolean();
            if (failing) {
                qdrant.fail(METHODS.get(random.nextInt(METHODS.size())));
            }
            try (var index = QdrantMemoryIndex.open(qdrant.address())) {
                index.apply(log.subList(from, to), Map.of(0, (long) to));
                from = to;
            } catch (IndexAway _) {
                assertThat(failing).isTrue();
            } finally {
                qdrant.recover();
            }
        }
    }

    private static Recorded<MemoryEvent> fact(Random random, int number) {
        var name = "m" + random.nextInt(NAMES);
        var fact = id("fact " + number);
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> said(ALICE, name, random.nextInt(50), "roses and " + name);
            case 3 -> scored(ALICE, "score " + number, name, random.nextDouble());
            case 4 -> embedded(ALICE, name, random.nextFloat(), 1);
            case 5 -> embedded(ALICE, name, "other", 1, random.nextFloat(), 0);
            case 6 ->
                    Recorded.root(
                            id("d" + number),
                            "test",
                            ALICE,
                            new ChunkStored(START, id("doc" + number / ERA), number, "n", "roses"));
            case 7 ->
                    Recorded.root(
                            fact,
                            "test",
                            ALICE,
                            random.nextInt(4) == 0
                                    ? new DocumentRemoved(START, id("doc" + (number / ERA - 1)))
                                    : new MemoryPinned(START, id(name), random.nextBoolean()));
            default ->
                    Recorded.root(
                            fact,
                            "test",
                            ALICE,
                            random.nextInt(6) == 0
                                    ? new MemoryDeleted(START, id(name))
                                    : new MemoryPinned(START, id(name), true));
        };
    }

    private static List<String> found(MemoryIndex index) {
        return index
                .search(
                        new Query(
                                ALICE,
                                "roses",
                                Optional.of(new float[] {1, 1}),
                                Facts.MODEL,
                                true,
                                100))
                .stream()
                .map(found ->
                        "%s %s %.3f"
                                .formatted(
                                        found.episode(),
                                        found.importance(),
                                        found.dense().orElse(-2)))
                .sorted()
                .toList();
    }

    private static Set<UUID> gone(MemoryIndex index) {
        var all = new ArrayList<UUID>();
        IntStream.range(0, NAMES).forEach(i -> all.add(id("m" + i)));
        IntStream.range(0, FACTS).forEach(i -> all.add(id("d" + i)));
        return index.gone(ALICE, all).stream().collect(Collectors.toSet());
    }
}
