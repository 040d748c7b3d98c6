package dev.companion.bench;

import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.Recorded;
import dev.companion.stores.index.MemoryIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Fills an index with what many companions were told, all at once, as a log has it. */
final class MemoryFill {

    /** Facts; three make a memory. */
    private static final int BATCH = 5_000;

    /** Memories of each companion that is not measured. */
    private static final int OTHERS = 1_000;

    private final RecallBench.Plan plan;

    MemoryFill(RecallBench.Plan plan) {
        this.plan = plan;
    }

    /** Whose so many memories are, by their place in {@link RecallBench.Plan#sizes}. */
    SyntheticMemories measured(int place) {
        return new SyntheticMemories(1 + place);
    }

    /** Somebody else, who has memories too. */
    SyntheticMemories other() {
        return new SyntheticMemories(1 + plan.sizes().size());
    }

    /** Returns memories a second. */
    double into(MemoryIndex index, Progress progress) throws InterruptedException {
        long began = System.nanoTime();
        var whose = whose();
        var told = new int[whose.length];
        var memories = new ArrayList<SyntheticMemories>();
        var batch = new ArrayList<Recorded<MemoryEvent>>();
        for (int i = 0; i < whose.length; i++) {
            int companion = whose[i];
            while (memories.size() <= companion) {
                memories.add(new SyntheticMemories(1 + memories.size()));
            }
            batch.addAll(memories.get(companion).facts(told[companion]++));
            if (batch.size() >= BATCH || i == whose.length - 1) {
                index.apply(List.copyOf(batch), Map.of(0, (long) i + 1));
                batch.clear();
                progress.at(i + 1, whose.length);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        }
        return whose.length / ((System.nanoTime() - began) / 1e9);
    }

    /** Of each memory in the order of the log, whose it is: those who have many among the rest. */
    private int[] whose() {
        var whose = new int[plan.total()];
        int filled = 0;
        for (int place = 0; place < plan.sizes().size(); place++) {
            for (int i = 0; i < plan.sizes().get(place); i++) {
                whose[filled++] = place;
            }
        }
        int first = plan.sizes().size();
        for (int i = 0; filled < whose.length; i++) {
            whose[filled++] = first + i / OTHERS;
        }
        var random = new SplittableRandom(plan.total());
        for (int i = whose.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int one = whose[i];
            whose[i] = whose[other];
            whose[other] = one;
        }
        return whose;
    }
}
