package dev.companion.bench;

import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.Recorded;
import dev.companion.stores.index.LuceneMemoryIndex;
import dev.companion.stores.index.MemoryIndex;
import dev.companion.stores.recall.Cue;
import dev.companion.stores.recall.Recalled;
import dev.companion.stores.recall.Recollection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * How long it takes for something to come to mind, by how much there is to remember, without the
 * vector of the question; beside a bare scan of the same vectors in turns with it.
 */
public final class RecallBench {

    private static final int LIMIT = 10;
    private static final int MESSAGES = 200;

    private final Path folder;
    private final Plan plan;
    private final Progress progress;
    private final MemoryFill fill;

    /**
     * @param folder of the index; one that is filled already by the same plan is used as it is
     */
    public RecallBench(Path folder, Plan plan, Progress progress) {
        this.folder = folder;
        this.plan = plan;
        this.progress = progress;
        this.fill = new MemoryFill(plan);
    }

    /**
     * What is measured.
     *
     * @param total memories of all companions together
     * @param sizes of each that is asked, how many of them are its own
     * @param recalls of each that are measured; as many come before to warm up
     */
    public record Plan(int total, List<Integer> sizes, int recalls) {
        public Plan {
            sizes = List.copyOf(sizes);
            long own = sizes.stream().mapToLong(Integer::longValue).sum();
            if (sizes.isEmpty() || sizes.stream().anyMatch(n -> n < 1) || own >= total) {
                throw new IllegalArgumentException(
                        "sizes must be positive and together less than " + total);
            }
            if (recalls < 1) {
                throw new IllegalArgumentException("recalls must be positive, was " + recalls);
            }
        }
    }

    public RecallResult run() throws InterruptedException {
        var machine = Machine.here();
        var filled = filled();
        long before = heap();
        try (var index = LuceneMemoryIndex.open(folder)) {
            expectFilled(index);
            long disk = disk();
            var sizes = new ArrayList<RecallResult.Size>();
            for (int place = 0; place < plan.sizes().size(); place++) {
                sizes.add(asked(index, place));
            }
            long heap = Math.max(0, heap() - before);
            progress.phase("storing messages");
            return new RecallResult(
                    machine,
                    plan,
                    filled,
                    sizes,
                    stored(index),
                    perMillion(heap),
                    perMillion(disk));
        }
    }

    /** Memories a second, unless they were there. */
    private Optional<Double> filled() throws InterruptedException {
        try (var index = LuceneMemoryIndex.open(folder)) {
            if (index.size() >= plan.total()) {
                return Optional.empty();
            }
            progress.phase("filling an index");
            return Optional.of(fill.into(index, progress));
        }
    }

    private void expectFilled(MemoryIndex index) {
        for (int place = 0; place < plan.sizes().size(); place++) {
            long has = index.size(fill.measured(place).companion());
            if (has != plan.sizes().get(place)) {
                throw new BenchFailed(
                        "%s was filled by another plan: %d memories where %d were expected"
                                .formatted(folder, has, plan.sizes().get(place)));
            }
        }
    }

    private RecallResult.Size asked(MemoryIndex index, int place) throws InterruptedException {
        int size = plan.sizes().get(place);
        progress.phase("recalling among " + size);
        var memories = fill.measured(place);
        var flat = new FlatScan(memories, size);
        var recollection = new Recollection(index);
        var random = new SplittableRandom(size);
        Spent recall = new Spent();
        Spent scan = new Spent();
        int warm = plan.recalls();
        for (int i = -warm; i < plan.recalls(); i++) {
            if (i == 0) {
                recall = new Spent();
                scan = new Spent();
            }
            var cue = cue(memories, size, random);
            var vector = cue.vector().orElseThrow();
            recall.on(() -> expectSome(recollection.recall(cue)));
            scan.on(() -> flat.nearest(vector));
            progress.at(i + warm, plan.recalls() + warm);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return new RecallResult.Size(size, recall.times(), scan.times());
    }

    /** A question as a turn asks it: its own line is none of the memories. */
    private static Cue cue(SyntheticMemories memories, int size, SplittableRandom random) {
        var now = SyntheticMemories.at(size).atZone(ZoneOffset.UTC);
        var vector = SyntheticMemories.direction(random);
        return Cue.of(memories.companion(), Zipf.line(random), now, LIMIT)
                .meaning(Optional.of(vector), SyntheticMemories.MODEL)
                .amid(List.of(), Set.of(new UUID(random.nextLong(), random.nextLong())));
    }

    private static void expectSome(Recalled recalled) {
        if (recalled.memories().isEmpty() || recalled.degraded()) {
            throw new BenchFailed("a recall found nothing, or words alone");
        }
    }

    /** One message's facts at a time, until a search that begins after finds it. */
    private Quantiles stored(MemoryIndex index) throws InterruptedException {
        var someone = fill.other();
        int next = Math.toIntExact(index.size(someone.companion()));
        var spent = new Spent();
        for (int i = 0; i < MESSAGES; i++) {
            int number = next + i;
            List<Recorded<MemoryEvent>> facts = someone.facts(number);
            spent.on(() -> index.apply(facts, Map.of()));
            if (index.episode(someone.companion(), someone.memory(number)).isEmpty()) {
                throw new BenchFailed("a message was stored and is not found");
            }
            progress.at(i, MESSAGES);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return spent.times().wall();
    }

    private long perMillion(long bytes) {
        return bytes * 1_000_000 / plan.total();
    }

    private long disk() {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException("the size of " + folder + " cannot be read", e);
        }
    }

    private static long heap() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
