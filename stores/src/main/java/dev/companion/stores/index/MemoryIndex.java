package dev.companion.stores.index;

import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.Recorded;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A searchable projection of the topic {@code memory}. One thread applies, any number search; what
 * {@link #apply} was given is found by searches that begin after it returned.
 *
 * <p>Trouble with the disk is an {@link java.io.UncheckedIOException}, as is {@link IndexAway} of
 * an index that lies elsewhere: what was asked may work later.
 */
public interface MemoryIndex extends AutoCloseable {

    /**
     * Applies facts of the memory topic, in log order per companion; seeing any twice changes
     * nothing. With no facts it only notes where to go on.
     *
     * @param next per partition the offset after the facts, made durable together with them;
     *     partitions that are not named keep theirs
     * @throws IndexReopened when what was applied lately is lost; these facts are not applied then,
     *     and the next are to be those at {@link #nextOffsets}
     */
    void apply(List<Recorded<MemoryEvent>> facts, Map<Integer, Long> next);

    /** Per partition the offset to read on from; a partition that is absent, from its beginning. */
    Map<Integer, Long> nextOffsets();

    /**
     * The best {@code limit} by words together with the best {@code limit} by meaning, and by the
     * query's period if it has one, with the scores of all sides on each; no order is promised.
     * What was said around a memory, before it and after, counts like its own words, only less; it
     * is looked up when it is asked for, so that whatever is stored, changed or gone counts at
     * once.
     */
    List<Candidate> search(Query query);

    /** The last episodes of one conversation, newest last. */
    List<Episode> recent(UUID companion, UUID conversation, int limit);

    /** One episode, if it is this companion's or a passage that everyone has at hand. */
    Optional<Episode> episode(UUID companion, UUID id);

    /**
     * Those of these memories that must not come to mind any more: forgotten, superseded or set
     * aside. What the index has not seen yet is not among them.
     */
    Set<UUID> gone(UUID companion, Collection<UUID> memories);

    /** How many episodes there are of all companions together. */
    long size();

    /** How many episodes there are of one companion. */
    long size(UUID companion);

    /**
     * Takes out all that it has of one companion, durably by when it returns, and takes in nothing
     * of theirs any more while it is open.
     *
     * @return how many entries there were
     */
    long forget(UUID companion);

    /** Makes all that was applied durable, and lets go of the files. */
    @Override
    void close();
}
