package dev.companion.memory;

import dev.companion.mind.consolidation.Consolidation;
import dev.companion.mind.consolidation.EpisodeSeen;
import dev.companion.mind.consolidation.Gist;
import dev.companion.schemas.KnowledgeEvent.MemorySuperseded;
import dev.companion.schemas.KnowledgeEvent.SemanticCreated;
import dev.companion.schemas.KnowledgeEvent.Supersession;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.MemoryType;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent.Consolidated;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.schemas.ReflectionEvent.Window;
import dev.companion.schemas.Speaker;
import dev.companion.stores.postgres.Memories;
import dev.companion.stores.postgres.MemoryRow;
import dev.companion.topics.EventLog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a reflection makes of the memories: draws together what is about one thing, has scored again
 * what no model could score, finds what does not go together. Each part is written in an order in
 * which doing it again, after being broken off anywhere, writes the rest and nothing twice.
 */
final class Consolidating {

    private static final String MODULE = MemoryConsolidator.MODULE;
    private static final String EXTRACT = "extract-1";
    private static final int MOST_ON_ONE_EPISODE = 20;

    private final EventLog log;
    private final WindowMemories windows;
    private final Pool pool;
    private final Memories memories;
    private final RowsRead rows;
    private final Disagreements disagreements;
    private final Optional<Abstracts> abstracts;
    private final Optional<Rescoring> rescoring;

    Consolidating(
            EventLog log,
            WindowMemories windows,
            Pool pool,
            Memories memories,
            RowsRead rows,
            Disagreements disagreements,
            Optional<Abstracts> abstracts,
            Optional<Rescoring> rescoring) {
        this.log = log;
        this.windows = windows;
        this.pool = pool;
        this.memories = memories;
        this.rows = rows;
        this.disagreements = disagreements;
        this.abstracts = abstracts;
        this.rescoring = rescoring;
    }

    WindowMemories.Stored stored(Recorded<ReflectionRequested> request, Window window) {
        return windows.read(request.companion(), window, request.event().at());
    }

    /**
     * Writes what the window's memories come to, once the rows have what was drawn of them before.
     *
     * @param quirks the companion's, in words
     */
    Consolidated of(
            Recorded<ReflectionRequested> request,
            Window window,
            WindowMemories.Stored stored,
            List<String> quirks) {
        return rows.upTo(
                stored.offset(), request.companion(), () -> read(request, window, stored, quirks));
    }

    private Consolidated read(
            Recorded<ReflectionRequested> request,
            Window window,
            WindowMemories.Stored stored,
            List<String> quirks) {
        var memories = stored.memories();
        var seen = pool.around(request.companion(), memories, stored.offset());
        var rescored = rescored(request, window, memories);
        var gists = gists(request, window, memories, seen);
        var conflicts = disagreements.found(request, memories, quirks);
        var facts = new ArrayList<Recorded<? extends MemoryEvent>>(rescored);
        facts.addAll(gists);
        facts.addAll(conflicts);
        facts.addAll(disagreements.leftToTime(request));
        if (!facts.isEmpty()) {
            log.appendAndWait(facts);
        }
        long semantic =
                gists.stream().filter(fact -> fact.event() instanceof SemanticCreated).count();
        return new Consolidated(
                memories.size(), Math.toIntExact(semantic), conflicts.size(), rescored.size());
    }

    /** The window's lines first, then what earlier nights could not have scored. */
    private List<? extends Recorded<? extends MemoryEvent>> rescored(
            Recorded<ReflectionRequested> request,
            Window window,
            List<WindowMemories.Stored.Memory> stored) {
        if (rescoring.isEmpty()) {
            return List.of();
        }
        var lines = new LinkedHashMap<UUID, Degraded>();
        for (var memory : stored) {
            if (memory.degraded()) {
                lines.put(
                        memory.id(),
                        new Degraded(
                                memory.id(), memory.episode().speaker(), memory.episode().text()));
            }
        }
        for (var row : memories.degraded(request.companion(), Rescoring.MOST_LINES)) {
            lines.putIfAbsent(row.id(), new Degraded(row.id(), row.speaker(), row.text()));
        }
        return rescoring.get().of(request, List.copyOf(lines.values()), window.loggedFrom());
    }

    private List<Recorded<? extends MemoryEvent>> gists(
            Recorded<ReflectionRequested> request,
            Window window,
            List<WindowMemories.Stored.Memory> stored,
            Map<UUID, EpisodeSeen> seen) {
        var today = stored.stream().map(WindowMemories.Stored.Memory::id).toList();
        var facts = new ArrayList<Recorded<? extends MemoryEvent>>();
        for (var gist : Consolidation.of(List.copyOf(seen.values()))) {
            if (gist.sources().stream().anyMatch(today::contains)) {
                facts.addAll(kept(request, window, gist, seen));
            }
        }
        return facts;
    }

    /** What it covers is superseded before it is written: what is broken off is then done again. */
    private List<Recorded<? extends MemoryEvent>> kept(
            Recorded<ReflectionRequested> request,
            Window window,
            Gist gist,
            Map<UUID, EpisodeSeen> seen) {
        var earlier = earlier(request.companion(), gist);
        if (earlier.stream().anyMatch(old -> sources(old).containsAll(gist.sources()))) {
            return List.of();
        }
        var slot = Slot.of(request.id(), gist.kind().name(), gist.sources());
        var created =
                request.led(MODULE, created(request, window, gist, slot, seen)).inSlotOf(slot);
        var facts = new ArrayList<Recorded<? extends MemoryEvent>>();
        for (var old : earlier) {
            if (isCovered(old, gist)) {
                facts.add(
                        request.led(
                                        MODULE,
                                        new MemorySuperseded(
                                                request.event().at(),
                                                old.id(),
                                                Optional.of(created.id()),
                                                Supersession.MERGED))
                                .inSlotOf(old.id()));
            }
        }
        facts.add(created);
        return facts;
    }

    private SemanticCreated created(
            Recorded<ReflectionRequested> request,
            Window window,
            Gist gist,
            UUID slot,
            Map<UUID, EpisodeSeen> seen) {
        var sources =
                gist.sources().stream().map(id -> Objects.requireNonNull(seen.get(id))).toList();
        var made =
                abstracts.flatMap(model ->
                        model.of(
                                request,
                                slot,
                                gist,
                                sources.stream().map(EpisodeSeen::text).toList(),
                                window.loggedFrom()));
        boolean emotional = gist.kind() == Gist.Kind.EMOTIONAL;
        return new SemanticCreated(
                request.event().at(),
                emotional ? MemoryType.EMOTIONAL : MemoryType.SEMANTIC,
                gist.place(),
                gist.sources(),
                gist.confidence(),
                made.map(Abstracts.Made::maker).orElse(EXTRACT),
                abstracts.isPresent() && made.isEmpty() && !emotional,
                emotional ? feeling(sources) : "",
                made.map(Abstracts.Made::text).orElse(gist.text()));
    }

    /** What most of the lines convey. */
    private static String feeling(List<EpisodeSeen> sources) {
        var counts = new LinkedHashMap<String, Integer>();
        sources.stream()
                .filter(source -> source.speaker() == Speaker.USER)
                .forEach(source -> counts.merge(source.emotion(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /**
     * Gists of the same kind that rest on some of the same episodes and still hold. What the
     * companion chose to keep rests on one line alone, says more than it, and is no gist.
     */
    private List<MemoryRow> earlier(UUID companion, Gist gist) {
        var type = gist.kind() == Gist.Kind.EMOTIONAL ? MemoryType.EMOTIONAL : MemoryType.SEMANTIC;
        var found = new LinkedHashMap<UUID, MemoryRow>();
        for (var source : gist.sources()) {
            memories.restingOn(companion, source, MOST_ON_ONE_EPISODE).stream()
                    .filter(memory -> memory.type() == type && sources(memory).size() > 1)
                    .forEach(memory -> found.put(memory.id(), memory));
        }
        return List.copyOf(found.values());
    }

    private static boolean isCovered(MemoryRow old, Gist gist) {
        var sources = sources(old);
        long shared = sources.stream().filter(gist.sources()::contains).count();
        return 2 * shared >= sources.size();
    }

    private static List<UUID> sources(MemoryRow memory) {
        return memory.drawn().map(MemoryRow.Drawn::sources).orElse(List.of());
    }
}
