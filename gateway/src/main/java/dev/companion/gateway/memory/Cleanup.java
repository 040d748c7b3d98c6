package dev.companion.gateway.memory;

import dev.companion.schemas.Event;
import dev.companion.schemas.KnowledgeEvent.CleanupApplied;
import dev.companion.schemas.Recorded;
import dev.companion.stores.postgres.Memories;
import dev.companion.stores.postgres.MemoryRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** Takes out of recall what is old and matters little. */
final class Cleanup {

    /** The most slices of one cleanup; what is left goes with the next. */
    private static final int MOST_SLICES = 20;

    private final Memories memories;
    private final Writing writing;

    Cleanup(Memories memories, Writing writing) {
        this.memories = memories;
        this.writing = writing;
    }

    /**
     * What fades.
     *
     * @param importance 0…1, what is worth less
     */
    record Faded(Instant madeBefore, double importance) {}

    Faded faded(int days, double importance) {
        return new Faded(writing.now().minus(Duration.ofDays(days)), importance);
    }

    long count(UUID companion, Faded faded) {
        return memories.countFading(companion, faded.madeBefore(), faded.importance());
    }

    List<MemoryRow> first(UUID companion, Faded faded, int most) {
        return slice(companion, faded, OptionalLong.empty(), most);
    }

    /** How many were set aside, and whether rows and index have taken it in. */
    record Done(long count, boolean applied) {}

    /**
     * Sets them aside.
     *
     * @param key the same one asks for the same cleanup
     */
    Done apply(UUID companion, Faded faded, String key) {
        var facts = new ArrayList<Recorded<? extends Event>>();
        long count = 0;
        var last = OptionalLong.empty();
        var slice = slice(companion, faded, last, CleanupApplied.MOST);
        while (!slice.isEmpty() && facts.size() < MOST_SLICES) {
            count += slice.size();
            facts.add(fact(companion, faded, slice, key + "\u001F" + facts.size()));
            last = OptionalLong.of(slice.getLast().logId());
            slice = slice(companion, faded, last, CleanupApplied.MOST);
        }
        return new Done(count, facts.isEmpty() || writing.write(facts));
    }

    private Recorded<CleanupApplied> fact(
            UUID companion, Faded faded, List<MemoryRow> slice, String name) {
        return writing.root(
                companion,
                writing.slot(companion, "memory-cleanup", name),
                new CleanupApplied(
                        writing.now(),
                        faded.madeBefore(),
                        faded.importance(),
                        slice.stream().map(MemoryRow::id).toList()));
    }

    private List<MemoryRow> slice(UUID companion, Faded faded, OptionalLong after, int most) {
        return memories.fading(companion, faded.madeBefore(), faded.importance(), after, most);
    }
}
