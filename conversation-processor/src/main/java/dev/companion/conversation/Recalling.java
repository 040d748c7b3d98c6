package dev.companion.conversation;

import dev.companion.mind.memory.Leaning;
import dev.companion.mind.memory.Names;
import dev.companion.mind.voice.Memory;
import dev.companion.models.Embedder;
import dev.companion.models.Embedding;
import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.MemoryType;
import dev.companion.schemas.Speaker;
import dev.companion.stores.cache.VectorCache;
import dev.companion.stores.index.Episode;
import dev.companion.stores.index.MemoryIndex;
import dev.companion.stores.index.Unstored;
import dev.companion.stores.recall.Cue;
import dev.companion.stores.recall.Recalled.Found;
import dev.companion.stores.recall.Recollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What comes to mind for a turn. What the user said a moment ago in this conversation may not be in
 * the index yet; it stands for the same choice as the rest.
 */
final class Recalling {

    /** In tokens: what a prompt has room for beside everything else in it. */
    private static final int ROOM = 1_500;

    private final Recollection recollection;
    private final Embedder embedder;
    private final Embedder queries;
    private final VectorCache vectors;

    Recalling(MemoryIndex index, Embedder embedder, VectorCache vectors) {
        this.recollection = new Recollection(index);
        this.embedder = embedder;
        this.queries = embedder.forQueries();
        this.vectors = vectors;
    }

    /**
     * The memories that fit a turn best, best first; by words alone without an embedder. The turn's
     * own lines are no memories of it, even when it is answered a second time.
     *
     * @param recent the last lines of its conversation
     * @param leaning what the companion is inclined towards
     */
    Recalled recall(
            UUID companion,
            TurnClosed turn,
            List<Uttered> recent,
            Leaning leaning,
            Person person,
            int limit) {
        var own = turn.messages().stream().map(Uttered::memoryOf).collect(Collectors.toSet());
        var cue =
                Cue.of(
                                companion,
                                String.join("\n", turn.lines()),
                                turn.at().atZone(person.zone()),
                                limit)
                        .between(names(person))
                        .toldIn(turn.place())
                        .within(ROOM)
                        .leaning(leaning)
                        .amid(unstored(companion, turn, recent), own);
        var found =
                recollection.recall(
                        cue.meaning(vector(companion, cue.toEmbed()), embedder.model()));
        return new Recalled(found.memories(), found.degraded());
    }

    /** The memories that fit what the companion looks for, best first, told where it is. */
    List<Memory> search(Turn turn, String query, int limit) {
        var own =
                turn.closed().messages().stream()
                        .map(Uttered::memoryOf)
                        .collect(Collectors.toSet());
        var cue =
                Cue.of(
                                turn.companion(),
                                query,
                                turn.closed().at().atZone(turn.person().zone()),
                                limit)
                        .between(names(turn.person()))
                        .toldIn(turn.closed().place())
                        .amid(List.of(), own);
        var vector = vector(turn.companion(), cue.toEmbed());
        return new Recalled(
                        recollection.recall(cue.meaning(vector, embedder.model())).memories(),
                        false)
                .memories();
    }

    /** The companion has no name of its own. */
    private static Names names(Person person) {
        return person.name().isBlank()
                ? Names.UNKNOWN
                : new Names(Optional.of(person.name()), Optional.empty());
    }

    /** What the user said lately, after all that is stored. */
    private List<Unstored> unstored(UUID companion, TurnClosed turn, List<Uttered> recent) {
        var lines = new ArrayList<Unstored>();
        for (int i = 0; i < recent.size(); i++) {
            var line = recent.get(i);
            if (line.speaker() == Speaker.USER) {
                var episode =
                        new Episode(
                                companion,
                                line.memory(),
                                MemoryType.EPISODIC,
                                line.memory(),
                                line.speaker(),
                                turn.place(),
                                turn.conversation(),
                                Long.MAX_VALUE - recent.size() + i,
                                line.at(),
                                "",
                                line.text());
                lines.add(
                        new Unstored(
                                episode, vectors.find(companion, embedder.model(), line.text())));
            }
        }
        return lines;
    }

    private Optional<float[]> vector(UUID companion, String text) {
        var cached = vectors.find(companion, queries.cachedAs(), text);
        if (cached.isPresent()) {
            return cached;
        }
        return switch (queries.embed(List.of(text))) {
            case Embedding.Vectors(var computed) -> {
                vectors.put(companion, queries.cachedAs(), text, computed.getFirst());
                yield Optional.of(computed.getFirst());
            }
            case Embedding.Unavailable _ -> Optional.empty();
        };
    }

    /**
     * What came to mind.
     *
     * @param found best first
     * @param degraded true when meaning could not be searched, only words
     */
    record Recalled(List<Found> found, boolean degraded) {
        Recalled {
            found = List.copyOf(found);
        }

        List<Memory> memories() {
            return found.stream().map(Recalled::memory).toList();
        }

        /** As the log has it. */
        List<MemoryEvent.Recalled> asFact() {
            return found.stream().map(Recalled::fact).toList();
        }

        /** Those of them that were used. */
        List<MemoryEvent.Recalled> asFact(Collection<UUID> used) {
            return found.stream()
                    .filter(memory -> used.contains(memory.episode().id()))
                    .map(Recalled::fact)
                    .toList();
        }

        private static Memory memory(Found found) {
            var episode = found.episode();
            return new Memory(
                    episode.id(),
                    episode.type(),
                    episode.speaker(),
                    episode.text(),
                    episode.at(),
                    found.score(),
                    episode.document());
        }

        private static MemoryEvent.Recalled fact(Found found) {
            return new MemoryEvent.Recalled(
                    found.episode().id(),
                    found.score(),
                    Optional.of(found.episode().type()),
                    found.reasons());
        }
    }
}
