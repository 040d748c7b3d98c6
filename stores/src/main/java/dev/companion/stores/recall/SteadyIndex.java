package dev.companion.stores.recall;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.MemoryType;
import dev.companion.schemas.Recorded;
import dev.companion.stores.index.Candidate;
import dev.companion.stores.index.Episode;
import dev.companion.stores.index.MemoryIndex;
import dev.companion.stores.index.Query;
import dev.companion.stores.index.RecallCount;
import dev.companion.stores.postgres.DatabaseUnavailable;
import dev.companion.stores.postgres.ForgottenMemories;
import dev.companion.stores.postgres.Memories;
import dev.companion.stores.postgres.MemoryRow;
import dev.companion.stores.postgres.MemoryTextSearch;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The memory index for those who must go on whatever becomes of it: while it is away the rows
 * answer, by words alone, and while they are away too nothing comes to mind. Once it has failed
 * somebody, nobody asks it again before {@link #probe} found it well. Facts go to the index only.
 */
public final class SteadyIndex implements MemoryIndex {

    private static final Logger LOG = LoggerFactory.getLogger(SteadyIndex.class);

    /** The rows of passages do not repeat what their document is called. */
    private static final String UNNAMED = "a document";

    private static final String SILENT = "it does not answer";

    private final MemoryIndex index;
    private final MemoryTextSearch words;
    private final Memories rows;
    private final ForgottenMemories forgotten;
    private volatile Optional<String> trouble = Optional.empty();
    private Map<Integer, Long> had = Map.of();

    public SteadyIndex(
            MemoryIndex index, MemoryTextSearch words, Memories rows, ForgottenMemories forgotten) {
        this.index = index;
        this.words = words;
        this.rows = rows;
        this.forgotten = forgotten;
    }

    /** Why the rows answer instead of the index; empty while it answers. */
    public Optional<String> trouble() {
        return trouble;
    }

    /**
     * Tries the index. One that has lost what it had is away until it has been given as much again:
     * until then the rows know more. To be called once a second or so, by one thread.
     */
    public void probe() {
        try {
            var _ = index.size();
            var has = index.nextOffsets();
            boolean complete =
                    had.entrySet().stream()
                            .allMatch(e -> has.getOrDefault(e.getKey(), 0L) >= e.getValue());
            had = complete ? Map.copyOf(has) : had;
            trouble = complete ? Optional.empty() : Optional.of("it is fed from the log again");
        } catch (UncheckedIOException e) {
            LOG.debug("the memory index still does not answer", e);
            trouble = Optional.of(SILENT);
        }
    }

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
        return asked(() -> index.search(query), () -> byWords(query), List.of());
    }

    @Override
    public List<Episode> recent(UUID companion, UUID conversation, int limit) {
        return asked(
                () -> index.recent(companion, conversation, limit),
                () ->
                        rows.inConversation(companion, conversation, limit).stream()
                                .map(row -> episode(companion, row))
                                .toList(),
                List.of());
    }

    @Override
    public Optional<Episode> episode(UUID companion, UUID id) {
        return asked(
                () -> index.episode(companion, id),
                () -> rows.find(companion, id).map(row -> episode(companion, row)),
                Optional.empty());
    }

    @Override
    public Set<UUID> gone(UUID companion, Collection<UUID> memories) {
        return asked(
                () -> index.gone(companion, memories),
                () -> {
                    var gone =
                            rows.find(companion, memories).stream()
                                    .filter(row -> row.outdated().isPresent() || row.setAside())
                                    .map(MemoryRow::id)
                                    .collect(Collectors.toSet());
                    forgotten.of(companion).stream().filter(memories::contains).forEach(gone::add);
                    return gone;
                },
                Set.of());
    }

    @Override
    public long size() {
        return index.size();
    }

    @Override
    public long size(UUID companion) {
        return asked(() -> index.size(companion), () -> rows.count(companion), 0L);
    }

    @Override
    public long forget(UUID companion) {
        return index.forget(companion);
    }

    /** Does nothing: whoever opened the index closes it. */
    @Override
    public void close() {}

    private <T> T asked(Supplier<T> first, Supplier<T> instead, T nothing) {
        if (trouble.isEmpty()) {
            try {
                return first.get();
            } catch (UncheckedIOException e) {
                LOG.debug("the memory index does not answer", e);
                trouble = Optional.of(SILENT);
            }
        }
        try {
            return instead.get();
        } catch (DatabaseUnavailable e) {
            return nothing;
        }
    }

    private List<Candidate> byWords(Query query) {
        var places =
                query.directMayBeSeen()
                        ? Set.of(Place.DIRECT, Place.CHANNEL)
                        : Set.of(Place.CHANNEL);
        var found = words.search(query.companion(), query.text(), places, query.limit());
        double best = found.stream().mapToDouble(MemoryTextSearch.Found::score).max().orElse(1);
        return found.stream()
                .filter(hit -> !query.excluded().contains(hit.memory().id()))
                .map(hit ->
                        new Candidate(
                                episode(query.companion(), hit.memory()),
                                best > 0 ? hit.score() / best : 0,
                                OptionalDouble.empty(),
                                Optional.empty(),
                                hit.memory().importance(),
                                hit.memory().pinned(),
                                recalled(hit.memory()),
                                Optional.empty()))
                .toList();
    }

    /** The rows count all that came to mind, not only the first few. */
    private static Optional<RecallCount> recalled(MemoryRow row) {
        return row.lastRecalled()
                .map(last ->
                        new RecallCount(Math.clamp(row.recalls(), 1, Integer.MAX_VALUE), last));
    }

    private static Episode episode(UUID companion, MemoryRow row) {
        return new Episode(
                companion,
                row.id(),
                row.type(),
                row.source(),
                row.speaker(),
                row.place(),
                row.conversation(),
                row.turn(),
                row.at(),
                row.emotion(),
                row.text(),
                row.type() == MemoryType.DOCUMENT ? UNNAMED : "",
                row.mood());
    }
}
