package dev.companion.stores.index;

import dev.companion.schemas.DocumentEvent.DocumentRemoved;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.MemoryEvent.MemoriesRecalled;
import dev.companion.schemas.Recorded;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the memories that some facts are about become by them. */
final class Batch {

    private final Map<Memory.Key, Memory> before;
    private final Map<Memory.Key, Memory> after = new LinkedHashMap<>();
    private final Map<UUID, Recalls> recalls = new LinkedHashMap<>();

    private Batch(Map<Memory.Key, Memory> before) {
        this.before = before;
    }

    static Batch of(List<Recorded<MemoryEvent>> facts, Stored stored) throws IOException {
        var keys =
                facts.stream()
                        .flatMap(f -> Memory.about(f.companion(), f.id(), f.event()).stream())
                        .distinct()
                        .toList();
        var batch = new Batch(new HashMap<>(stored.known(keys)));
        for (var fact : facts) {
            for (var key : Memory.about(fact.companion(), fact.id(), fact.event())) {
                batch.apply(key, fact);
            }
            if (fact.event() instanceof MemoriesRecalled recalled) {
                batch.count(fact.companion(), fact.id(), recalled, stored);
            }
            if (fact.event() instanceof DocumentRemoved(_, UUID document)) {
                batch.passages(fact.companion(), document, stored)
                        .forEach(passage -> batch.apply(passage, fact));
            }
        }
        return batch;
    }

    /** The memories that are not as they were. */
    List<Memory> changed() {
        return List.copyOf(after.values());
    }

    /** Of each companion, once a batch, however much came to mind. */
    List<Recalls> recalls() {
        return List.copyOf(recalls.values());
    }

    private void count(UUID companion, UUID fact, MemoriesRecalled event, Stored stored)
            throws IOException {
        var before = recalls.get(companion);
        var known = before == null ? stored.recalls(companion) : before;
        known.apply(fact, event).ifPresent(counted -> recalls.put(companion, counted));
    }

    private void apply(Memory.Key key, Recorded<MemoryEvent> fact) {
        var old = after.getOrDefault(key, before.getOrDefault(key, Memory.unknown(key)));
        old.apply(fact.id(), fact.event()).ifPresent(changed -> after.put(key, changed));
    }

    /** Those of a document, in the index and in this batch. */
    private List<Memory.Key> passages(UUID companion, UUID document, Stored index)
            throws IOException {
        var here =
                after.values().stream()
                        .filter(memory ->
                                memory.key().companion().equals(companion)
                                        && memory.episode()
                                                .filter(e -> e.conversation().equals(document))
                                                .isPresent())
                        .map(Memory::key)
                        .toList();
        var all = new ArrayList<>(here);
        for (var passage : index.passages(companion, document)) {
            before.putIfAbsent(passage.key(), passage);
            all.add(passage.key());
        }
        return all.stream().distinct().toList();
    }
}
