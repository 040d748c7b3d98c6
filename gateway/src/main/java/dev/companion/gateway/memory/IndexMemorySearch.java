package dev.companion.gateway.memory;

import dev.companion.models.Embedder;
import dev.companion.models.Embedding;
import dev.companion.schemas.MemoryType;
import dev.companion.schemas.RecallReason;
import dev.companion.stores.index.MemoryIndex;
import dev.companion.stores.recall.Cue;
import dev.companion.stores.recall.Recalled.Found;
import dev.companion.stores.recall.Recollection;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds as the companion itself recalls, and otherwise while the memory index does not work. */
public final class IndexMemorySearch implements MemorySearch {

    private static final Logger LOG = LoggerFactory.getLogger(IndexMemorySearch.class);

    /** Among so many the wanted types are looked for. */
    private static final int CANDIDATES = 200;

    private final Recollection recollection;
    private final Embedder embedder;
    private final ZoneId zone;
    private final InstantSource clock;
    private final MemorySearch otherwise;

    public IndexMemorySearch(
            MemoryIndex index,
            Embedder embedder,
            ZoneId zone,
            InstantSource clock,
            MemorySearch otherwise) {
        this.recollection = new Recollection(index);
        this.embedder = embedder.forQueries();
        this.zone = zone;
        this.clock = clock;
        this.otherwise = otherwise;
    }

    @Override
    public List<Hit> search(UUID companion, SearchRequest wanted) {
        try {
            return recalled(companion, wanted);
        } catch (UncheckedIOException e) {
            LOG.warn("the memory index does not work, searching by words alone", e);
            return otherwise.search(companion, wanted);
        }
    }

    private List<Hit> recalled(UUID companion, SearchRequest wanted) {
        boolean any = wanted.types().size() == MemoryType.values().length;
        var cue =
                Cue.of(
                                companion,
                                wanted.query(),
                                clock.instant().atZone(zone),
                                any ? wanted.k() : CANDIDATES)
                        .weighing(wanted.lambda(), wanted.leastImportance());
        var meant = cue.meaning(vector(cue.toEmbed()), embedder.model());
        return recollection.recall(meant).memories().stream()
                .filter(found -> wanted.types().contains(found.episode().type()))
                .limit(wanted.k())
                .map(IndexMemorySearch::hit)
                .toList();
    }

    private Optional<float[]> vector(String text) {
        return switch (embedder.embed(List.of(text))) {
            case Embedding.Vectors(var vectors) -> Optional.of(vectors.getFirst());
            case Embedding.Unavailable _ -> Optional.empty();
        };
    }

    private static Hit hit(Found found) {
        return new Hit(
                found.episode().id(),
                Math.clamp(found.relevance(), 0.0, 1.0),
                Math.clamp(found.marginal(), 0.0, 1.0),
                found.reasons().stream()
                        .sorted()
                        .map(IndexMemorySearch::words)
                        .collect(Collectors.joining("; ")));
    }

    private static String words(RecallReason reason) {
        return switch (reason) {
            case WORDS -> "shares words with what was asked";
            case MEANING -> "means something alike";
            case CONTEXT -> "what was said around it fits";
            case NAME -> "names who was named";
            case SPEAKER -> "was said by the one who is asked about";
            case TIME -> "is of the time that was asked about";
            case IMPORTANT -> "matters";
            case RECENT -> "is fresh in mind";
            case PINNED -> "is pinned";
            case MOOD -> "fits the mood";
            case NEED -> "speaks to a need";
            case QUIRK -> "touches a habit";
        };
    }
}
