package dev.companion.memory;

import dev.companion.mind.affect.OfflineAppraiser;
import dev.companion.mind.consolidation.EpisodeSeen;
import dev.companion.schemas.MemoryType;
import dev.companion.schemas.Speaker;
import dev.companion.stores.index.Candidate;
import dev.companion.stores.index.Query;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;

/**
 * What a night may draw together: the window's lines, and for those that matter most the older ones
 * that are about the same. People come back to a thing over days, not within one.
 */
final class Pool {

    /** So many of the window's lines are looked around for. */
    private static final int MOST_LOOKS = 30;

    private static final int NEIGHBOURS = 12;
    private static final double NEAR = 0.6;

    private final Function<Query, List<Candidate>> search;
    private final ObjLongConsumer<UUID> indexed;
    private final String model;

    /**
     * @param search of the memory index
     * @param indexed waits until that has read a companion's memories up to an offset
     * @param model the one whose vectors are compared
     */
    Pool(Function<Query, List<Candidate>> search, ObjLongConsumer<UUID> indexed, String model) {
        this.search = search;
        this.indexed = indexed;
        this.model = model;
    }

    /**
     * By id; the window's own come first.
     *
     * @param offset of the last of them in the log
     */
    Map<UUID, EpisodeSeen> around(
            UUID companion, List<WindowMemories.Stored.Memory> window, long offset) {
        indexed.accept(companion, offset);
        var pool = new LinkedHashMap<UUID, EpisodeSeen>();
        window.forEach(memory -> pool.put(memory.id(), seen(memory)));
        window.stream()
                .filter(memory -> memory.episode().speaker() == Speaker.USER)
                .sorted(
                        Comparator.comparingDouble((WindowMemories.Stored.Memory memory) ->
                                        memory.importance().orElse(0))
                                .reversed())
                .limit(MOST_LOOKS)
                .forEach(memory ->
                        memory.vector()
                                .ifPresent(vector ->
                                        near(companion, memory.episode().text(), vector)
                                                .forEach(found ->
                                                        pool.putIfAbsent(
                                                                found.episode().id(),
                                                                seen(found)))));
        return pool;
    }

    private List<Candidate> near(UUID companion, String text, float[] vector) {
        var query = new Query(companion, text, Optional.of(vector), model, true, NEIGHBOURS);
        return search.apply(query).stream()
                .filter(found ->
                        found.episode().type() == MemoryType.EPISODIC
                                && found.episode().speaker() == Speaker.USER
                                && found.dense().orElse(0) >= NEAR)
                .toList();
    }

    private static EpisodeSeen seen(WindowMemories.Stored.Memory memory) {
        var episode = memory.episode();
        return new EpisodeSeen(
                memory.id(),
                episode.at(),
                episode.speaker(),
                episode.place(),
                episode.text(),
                memory.vector(),
                memory.importance().orElse(0),
                episode.emotion(),
                episode.mood());
    }

    private static EpisodeSeen seen(Candidate found) {
        var episode = found.episode();
        return new EpisodeSeen(
                episode.id(),
                episode.at(),
                episode.speaker(),
                episode.place(),
                episode.text(),
                found.vector(),
                found.importance().orElse(0),
                episode.emotion().isEmpty()
                        ? OfflineAppraiser.conveyed(List.of(episode.text()))
                        : episode.emotion(),
                Optional.empty());
    }
}
