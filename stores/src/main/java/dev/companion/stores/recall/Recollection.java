package dev.companion.stores.recall;

import dev.companion.mind.memory.Asked;
import dev.companion.mind.memory.Candidate.Past;
import dev.companion.mind.memory.Leaning;
import dev.companion.mind.memory.Ranked;
import dev.companion.mind.memory.Ranking;
import dev.companion.mind.memory.Weights;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.stores.index.Candidate;
import dev.companion.stores.index.MemoryIndex;
import dev.companion.stores.index.Query;
import dev.companion.stores.index.RecallCount;
import dev.companion.stores.recall.Recalled.Found;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What comes to mind: the search of the index, the ranking, as much as there is room for. */
public final class Recollection {

    /** By each side of the search; twice as many find no more. */
    private static final int CANDIDATES = 50;

    private static final double LETTERS_PER_TOKEN = 4;

    private final MemoryIndex index;
    private final Weights weights;

    public Recollection(MemoryIndex index) {
        this(index, Weights.DEFAULT);
    }

    public Recollection(MemoryIndex index, Weights weights) {
        this.index = index;
        this.weights = weights;
    }

    /** The memories that fit best, best first; by words alone without a vector. */
    public Recalled recall(Cue cue) {
        var asked = cue.asked();
        var found = found(cue, asked);
        var candidates = found.values().stream().map(each -> candidate(each, cue)).toList();
        var ranked =
                Ranking.rank(candidates, asked, cue.leaning(), weights, cue.lambda(), cue.limit());
        return new Recalled(
                withRoom(ranked, found, cue.tokens()), cue.vector().isEmpty() || byWords(found));
    }

    /**
     * By the memory's id. An id is only unique together with whose it is: where a shared passage
     * has that of an own memory, the own one counts.
     */
    private Map<UUID, Candidate> found(Cue cue, Asked asked) {
        var found = new LinkedHashMap<UUID, Candidate>();
        for (var each : index.search(query(cue, asked))) {
            if (each.importance().orElse(0) >= cue.minimumImportance()) {
                found.merge(
                        each.episode().id(),
                        each,
                        (one, other) ->
                                one.episode().companion().equals(cue.companion()) ? one : other);
            }
        }
        return found;
    }

    /** Nothing was found by meaning: whoever answered has no vectors. */
    private static boolean byWords(Map<UUID, Candidate> found) {
        return !found.isEmpty()
                && found.values().stream().allMatch(each -> each.closeness().isEmpty());
    }

    /** About how many tokens of a language model a text takes; English has four letters to one. */
    public static int tokens(String text) {
        return (int) Math.ceil(text.length() / LETTERS_PER_TOKEN);
    }

    private static Query query(Cue cue, Asked asked) {
        return new Query(
                cue.companion(),
                asked.words(),
                cue.vector(),
                cue.model(),
                cue.place() == Place.DIRECT,
                asked.period(),
                cue.unstored(),
                cue.excluded(),
                cue.minimumImportance() > 0 ? Query.MOST : Math.max(CANDIDATES, cue.limit()));
    }

    private static dev.companion.mind.memory.Candidate candidate(Candidate found, Cue cue) {
        var episode = found.episode();
        return new dev.companion.mind.memory.Candidate(
                episode.id(),
                episode.speaker(),
                episode.text(),
                episode.at(),
                found.lexical(),
                found.closeness(),
                found.importance().orElse(0),
                found.pinned(),
                past(found, cue.at().toInstant()),
                found.vector());
    }

    private static Past past(Candidate found, Instant now) {
        var episode = found.episode();
        var last = found.recalled().map(RecallCount::last).filter(episode.at()::isBefore);
        return new Past(
                since(episode.at(), now),
                since(last.orElse(episode.at()), now),
                found.recalled().map(RecallCount::times).orElse(0),
                Leaning.mood(episode.mood(), episode.emotion()));
    }

    private static Duration since(Instant then, Instant now) {
        return then.isAfter(now) ? Duration.ZERO : Duration.between(then, now);
    }

    private static List<Found> withRoom(
            List<Ranked> ranked, Map<UUID, Candidate> found, int tokens) {
        var memories = new ArrayList<Found>();
        long left = tokens;
        for (var each : ranked) {
            var memory = Objects.requireNonNull(found.get(each.id()));
            left -= tokens(memory.episode().text());
            if (left < 0 && !memories.isEmpty()) {
                break;
            }
            memories.add(
                    new Found(
                            memory.episode(),
                            memory.importance(),
                            each.score(),
                            each.relevance(),
                            each.marginal(),
                            each.reasons()));
        }
        return memories;
    }
}
